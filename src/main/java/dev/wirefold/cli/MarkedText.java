package dev.wirefold.cli;

import dev.wirefold.service.ParallelTexts.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text with marked places, of which paragraphs are painted. */
final class MarkedText {

  private final String text;
  private final boolean colour;
  private final List<Mark> marks = new ArrayList<>();

  /**
   * @param colour whether styles are seen; else what opens and closes a place stands in the text
   */
  MarkedText(String text, boolean colour) {
    this.text = text;
    this.colour = colour;
  }

  private record Mark(Place place, String open, String close, Style style) {}

  /** Marks a place. */
  void mark(Place place, String open, String close, Style style) {
    if (!place.isEmpty()) {
      marks.add(new Mark(place, open, close, style));
    }
  }

  /** Returns a paragraph with blanks as they stand in a line, and its marks. */
  StyledText painted(Place paragraph) {
    int from = paragraph.start();
    int to = paragraph.end();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Brush(from, to).paint();
  }

  /** Goes over one paragraph. */
  private final class Brush {

    private final int from;
    private final int to;
    private final List<Mark> inside;
    private final StyledText painted = new StyledText();

    Brush(int from, int to) {
      this.from = from;
      this.to = to;
      this.inside =
          marks.stream()
              .filter(each -> each.place().start() < to && each.place().end() > from)
              .sorted(Comparator.comparingInt(each -> each.place().start()))
              .toList();
    }

    StyledText paint() {
      int i = from;
      while (i < to) {
        if (Character.isWhitespace(text.charAt(i))) {
          i = blank(i);
          continue;
        }
        open(i);
        painted.append(text.charAt(i), style(i));
        i++;
        close(i);
      }
      return painted;
    }

    /** A line feed stays where a paragraph begins: before anything but a lower-case letter. */
    private int blank(int start) {
      int end = start;
      int feeds = 0;
      while (end < to && Character.isWhitespace(text.charAt(end))) {
        feeds += text.charAt(end) == '\n' ? 1 : 0;
        end++;
      }
      boolean wrapped = feeds == 1 && Character.isLowerCase(text.charAt(end));
      Style style = style(start) == style(end) ? style(start) : Style.PLAIN;
      painted.append(feeds == 0 || wrapped ? ' ' : '\n', style);
      return end;
    }

    private void open(int at) {
      if (colour) {
        return;
      }
      for (Mark each : inside) {
        if (Math.max(from, each.place().start()) == at) {
          painted.append(each.open(), Style.PLAIN);
        }
      }
    }

    private void close(int at) {
      if (colour) {
        return;
      }
      for (Mark each : inside) {
        if (Math.min(to, each.place().end()) == at) {
          painted.append(each.close(), Style.PLAIN);
        }
      }
    }

    private Style style(int at) {
      Style style = Style.PLAIN;
      for (Mark each : inside) {
        if (at >= each.place().start() && at < each.place().end()) {
          style = each.style();
        }
      }
      return style;
    }
  }
}
