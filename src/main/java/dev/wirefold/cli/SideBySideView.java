package dev.wirefold.cli;

import dev.wirefold.service.ParallelTexts;
import dev.wirefold.service.ParallelTexts.ClashingPlaces;
import dev.wirefold.service.ParallelTexts.Place;
import dev.wirefold.service.ParallelTexts.Row;
import dev.wirefold.service.ParallelTexts.Uncounted;
import dev.wirefold.service.Passage;
import java.io.PrintStream;
import java.util.List;

/**
 * Prints two texts beside each other, paragraph by paragraph, with marks on what they share, what
 * clashes and what doesn't count. A narrow screen gets one above the other.
 */
public final class SideBySideView {

  /** Narrower columns break every other word. */
  private static final int NARROWEST_COLUMN = 30;

  private static final String SEPARATOR = " │ ";
  private static final String RULE = "─";

  private final Screen screen;
  private final MarkedText left;
  private final MarkedText right;
  private final List<Row> rows;

  /**
   * @param leftText the left article's body
   * @param rightText the right article's
   */
  public SideBySideView(Screen screen, String leftText, String rightText, ParallelTexts texts) {
    this.screen = screen;
    this.left = new MarkedText(leftText, screen.colour());
    this.right = new MarkedText(rightText, screen.colour());
    this.rows = texts.rows();
    markPassages(texts.passages());
    for (ClashingPlaces each : texts.clashes()) {
      MarkedText own = each.isLeft() ? left : right;
      own.mark(each.isLeft() ? each.left() : each.right(), "{", "}", Style.CLASH);
    }
    markUncounted(left, texts.leftUncounted());
    markUncounted(right, texts.rightUncounted());
  }

  private void markPassages(List<Passage> passages) {
    int number = 0;
    for (Passage each : passages) {
      number++;
      String open = "[" + number + " ";
      left.mark(new Place(each.leftStart(), each.leftEnd()), open, "]", Style.SHARED);
      right.mark(new Place(each.rightStart(), each.rightEnd()), open, "]", Style.SHARED);
    }
  }

  private static void markUncounted(MarkedText text, List<Uncounted> parts) {
    for (Uncounted each : parts) {
      text.mark(each.place(), "<" + each.label() + ": ", ">", Style.FAINT);
    }
  }

  /** Prints what the marks mean. */
  public void printLegend(PrintStream out) {
    StyledText legend = new StyledText();
    if (screen.colour()) {
      legend.append("stands in both", Style.SHARED).append("  ", Style.PLAIN);
      legend.append("clashes", Style.CLASH).append("  ", Style.PLAIN);
      legend.append("doesn't count", Style.FAINT);
    } else {
      legend.append("[n …] passage n of both texts, {…} clashes, <…> doesn't count", Style.PLAIN);
    }
    print(out, legend.wrapped(screen.width()));
  }

  /** Prints the texts under their headings. */
  public void print(PrintStream out, String leftHeading, String rightHeading) {
    int column = (screen.width() - SEPARATOR.length()) / 2;
    if (column < NARROWEST_COLUMN) {
      printStacked(out, leftHeading, rightHeading);
    } else {
      printColumns(out, column, leftHeading, rightHeading);
    }
  }

  // ---------------------------------------------------------------- two columns

  private void printColumns(PrintStream out, int column, String leftHeading, String rightHeading) {
    printPair(
        out,
        column,
        new StyledText().append(leftHeading, Style.PLAIN),
        new StyledText().append(rightHeading, Style.PLAIN));
    out.println(RULE.repeat(column) + "─┼─" + RULE.repeat(column));
    boolean first = true;
    for (Row row : rows) {
      if (!first) {
        printLine(out, column, new StyledText(), new StyledText());
      }
      first = false;
      printPair(out, column, left.painted(row.left()), right.painted(row.right()));
    }
  }

  private void printPair(PrintStream out, int column, StyledText one, StyledText other) {
    List<StyledText> leftLines = one.wrapped(column);
    List<StyledText> rightLines = other.wrapped(column);
    for (int i = 0; i < Math.max(leftLines.size(), rightLines.size()); i++) {
      printLine(out, column, line(leftLines, i), line(rightLines, i));
    }
  }

  private static StyledText line(List<StyledText> lines, int i) {
    return i < lines.size() ? lines.get(i) : new StyledText();
  }

  private void printLine(PrintStream out, int column, StyledText one, StyledText other) {
    boolean isolated = one.hasRightToLeft() || other.hasRightToLeft();
    String mark = isolated ? String.valueOf(StyledText.LEFT_TO_RIGHT) : "";
    String line =
        mark
            + one.toText(screen.colour())
            + mark
            + " ".repeat(column - one.columns())
            + SEPARATOR
            + mark
            + other.toText(screen.colour());
    out.println(line.stripTrailing());
  }

  // ---------------------------------------------------------------- one above the other

  private void printStacked(PrintStream out, String leftHeading, String rightHeading) {
    print(out, new StyledText().append(leftHeading, Style.PLAIN).wrapped(screen.width()));
    print(out, new StyledText().append(rightHeading, Style.PLAIN).wrapped(screen.width()));
    for (Row row : rows) {
      out.println(RULE.repeat(screen.width()));
      printUnder(out, "A ", left.painted(row.left()));
      printUnder(out, "B ", right.painted(row.right()));
    }
  }

  private void printUnder(PrintStream out, String label, StyledText text) {
    String prefix = label;
    for (StyledText line : text.wrapped(screen.width() - label.length())) {
      String mark = line.hasRightToLeft() ? String.valueOf(StyledText.LEFT_TO_RIGHT) : "";
      out.println((prefix + mark + line.toText(screen.colour())).stripTrailing());
      prefix = " ".repeat(label.length());
    }
  }

  private void print(PrintStream out, List<StyledText> lines) {
    for (StyledText line : lines) {
      out.println(line.toText(screen.colour()));
    }
  }
}
