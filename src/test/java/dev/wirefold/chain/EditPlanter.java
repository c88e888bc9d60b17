package dev.wirefold.chain;

import dev.wirefold.article.WireStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes reports, and plants edits in them of which it knows the type. */
final class EditPlanter {

  private static final String[] PLACES = {"Oakvale", "Port Alder", "Lindby", "Castel Moro"};
  private static final String[] NAMES = {"Varga", "Lindgren", "Okafor", "Benali", "Horvat"};
  private static final String[] FIRST_NAMES = {"Ines", "Anna", "Tom", "Karim", "Ruth"};
  private static final String[] FIRMS = {"Norvik", "Helion", "Cardo", "Tessaly"};

  /** Each statement in two wordings; #n is a number, @x a name. */
  private static final String[][] STATEMENTS = {
    {
      "@firm will close its yard in @place next spring, costing #1 jobs, the company said.",
      "The company said #1 people lose their work when the @place yard of @firm shuts in spring."
    },
    {
      "The yard has built ferries since #2 and lost #3 million euros last year.",
      "Ferries have come from there since #2, yet last year brought a loss of #3 million euros."
    },
    {
      "Chief executive @given @name told workers that orders had not recovered.",
      "Orders had not come back, workers heard from @given @name, the chief executive."
    },
    {
      "\"We have tried everything that we could think of,\" @name said in a speech at the gate.",
      "At the gate @name spoke to the crowd: \"We have tried everything that we could think of.\""
    },
    {
      "The union did not rule out a strike at the #4 other sites of @firm.",
      "A strike at @firm's #4 other sites was not ruled out by the union."
    },
    {
      "Shares of @firm fell #5 percent by midday in thin trade.",
      "In thin trade @firm had lost #5 percent of its market value by midday."
    },
    {
      "The mayor of @place said that the town would look for a buyer of the docks.",
      "A buyer of the docks is what the town will look for now, the mayor of @place said."
    },
    {
      "Talks with the ministry begin on Monday and are to last for #6 weeks.",
      "On Monday talks with the ministry start; #6 weeks are set aside for them."
    }
  };

  private static final String[] NEWS = {
    "A spokesman for the ministry said that #1 million euros of aid were at hand.",
    "Some #2 workers gathered at the gate in the evening and sang old songs of the yard.",
    "The rival firm Brandt showed an interest in the larger of the two docks in April.",
    "Analyst Paula Stein of Ferrous Bank said that others in the north would follow.",
    "Parliament will debate the matter on Wednesday, said lawmaker Jonas Weil."
  };

  private static final String[][] TOUCHES = {
    {"next spring", "in spring"},
    {"thin trade", "quiet trade"},
    {"look for", "seek"},
    {"are to last for", "should last"},
    {"told workers", "told staff"}
  };

  /** What was planted. */
  enum Edit {
    CORRECTED_NUMBER(ChangeType.CORRECTION, false),
    CORRECTED_NAME(ChangeType.CORRECTION, false),
    CORRECTED_NEGATION(ChangeType.CORRECTION, false),
    CORRECTED_WORD(ChangeType.CORRECTION, false),
    CORRECTED_IN_TRASH_LINE(ChangeType.CORRECTION, false),
    SILENT_CORRECTION(ChangeType.CORRECTION, true),
    REFILED(ChangeType.REFILE, false),
    REFILED_NUMBER(ChangeType.CORRECTION, true),
    REFILED_NAME(ChangeType.CORRECTION, true),
    UPDATED(ChangeType.UPDATE, false),
    UPDATED_AND_CUT(ChangeType.UPDATE, false),
    UPDATED_UNTAGGED(ChangeType.UPDATE, false),
    UPDATED_NUMBER(ChangeType.CORRECTION, true),
    UPDATED_NEGATION(ChangeType.CORRECTION, true),
    REPEATED(ChangeType.REPEAT, false),
    REPEATED_NUMBER(ChangeType.CORRECTION, true),
    TOUCHED_UNTAGGED(ChangeType.REFILE, false),
    WRITETHRU(ChangeType.WRITETHRU, false),
    WRITETHRU_TAGGED(ChangeType.WRITETHRU, false),
    KILLED(ChangeType.KILL, false);

    final ChangeType type;
    final boolean disguised;

    Edit(ChangeType type, boolean disguised) {
      this.type = type;
      this.disguised = disguised;
    }
  }

  /** A version and the next. */
  record Planted(Edit edit, Version before, Version after) {}

  private final SplittableRandom random;
  private final Versions wire = new Versions("Meridian");

  EditPlanter(long seed) {
    this.random = new SplittableRandom(seed);
  }

  Planted plant(Edit edit) {
    String[] values = values();
    List<Integer> order = someStatements();
    String before = text(order, 0, values);
    String title = fill("@firm to close @place yard, #1 jobs to go", values);
    Version first = wire.of("1", 1, WireStatus.USABLE, null, null, 0, title, before);
    return new Planted(edit, first, after(edit, order, values, title, before));
  }

  private Version after(
      Edit edit, List<Integer> order, String[] values, String title, String text) {
    return switch (edit) {
      case CORRECTED_NUMBER -> version("CORRECTED-" + title, otherNumber(text));
      case CORRECTED_NAME -> version("CORRECTED-" + title, otherName(text, values));
      case CORRECTED_NEGATION -> version("CORRECTED-" + title, otherNegation(text));
      case CORRECTED_WORD -> version("CORRECTED-" + title, touched(text));
      case CORRECTED_IN_TRASH_LINE ->
          version(title, "(Corrects figure in paragraph 2)\n" + otherNumber(text));
      case SILENT_CORRECTION -> version(title, otherNumber(text));
      case REFILED -> version("REFILE-" + title, touched(text));
      case REFILED_NUMBER -> version("REFILE-" + title, otherNumber(text));
      case REFILED_NAME -> version("REFILE-" + title, otherName(text, values));
      case UPDATED -> version("UPDATE 1-" + title, withNews(text));
      case UPDATED_AND_CUT ->
          version("UPDATE 1-" + title, withNews(text.substring(0, text.lastIndexOf('\n'))));
      case UPDATED_UNTAGGED -> version(title, withNews(text));
      case UPDATED_NUMBER -> version("UPDATE 1-" + title, withNews(otherNumber(text)));
      case UPDATED_NEGATION -> version("UPDATE 1-" + title, withNews(otherNegation(text)));
      case REPEATED -> version("REPEAT-" + title, text);
      case REPEATED_NUMBER -> version("REPEAT-" + title, otherNumber(text));
      case TOUCHED_UNTAGGED -> version(title, touched(text));
      case WRITETHRU -> version(title, text(order.reversed(), 1, values));
      case WRITETHRU_TAGGED -> version(title + " (writethru)", withNews(text(order, 1, values)));
      case KILLED ->
          wire.of("1", 2, WireStatus.CANCELED, null, null, 9, "KILL: " + title, "Do not use this.");
    };
  }

  private Version version(String title, String text) {
    return wire.of("1", 2, WireStatus.USABLE, null, null, 9, title, text);
  }

  private String[] values() {
    return new String[] {
      String.valueOf(100 + random.nextInt(800)),
      String.valueOf(1890 + random.nextInt(90)),
      String.valueOf(11 + random.nextInt(80)),
      String.valueOf(3 + random.nextInt(7)),
      (2 + random.nextInt(7)) + "." + (1 + random.nextInt(8)),
      String.valueOf(2 + random.nextInt(6)),
      FIRMS[random.nextInt(FIRMS.length)],
      PLACES[random.nextInt(PLACES.length)],
      NAMES[random.nextInt(NAMES.length)],
      FIRST_NAMES[random.nextInt(FIRST_NAMES.length)]
    };
  }

  private static String fill(String text, String[] values) {
    String filled = text;
    for (int i = 1; i <= 6; i++) {
      filled = filled.replace("#" + i, values[i - 1]);
    }
    return filled
        .replace("@firm", values[6])
        .replace("@place", values[7])
        .replace("@name", values[8])
        .replace("@given", values[9]);
  }

  /** The first statements stand in each, of the others some. */
  private List<Integer> someStatements() {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 4));
    for (int i = 3; i < STATEMENTS.length; i++) {
      if (i != 4 && random.nextInt(3) > 0) {
        order.add(i);
      }
    }
    return order;
  }

  private static String text(List<Integer> order, int wording, String[] values) {
    StringBuilder text = new StringBuilder();
    for (int statement : order) {
      text.append(text.isEmpty() ? "" : "\n").append(fill(STATEMENTS[statement][wording], values));
    }
    return text.toString();
  }

  private String withNews(String text) {
    int first = random.nextInt(NEWS.length);
    int second = (first + 1 + random.nextInt(NEWS.length - 1)) % NEWS.length;
    return text + "\n" + fill(NEWS[first], values()) + "\n" + fill(NEWS[second], values());
  }

  private String otherNumber(String text) {
    List<int[]> places = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      boolean begins =
          Character.isDigit(text.charAt(i)) && (i == 0 || " \n".indexOf(text.charAt(i - 1)) >= 0);
      if (begins) {
        int end = i;
        while (Character.isDigit(text.charAt(end))) {
          end++;
        }
        places.add(new int[] {i, end});
      }
    }
    int[] place = places.get(random.nextInt(places.size()));
    int value = Integer.parseInt(text.substring(place[0], place[1]));
    String other = String.valueOf(value + 1 + random.nextInt(9));
    return text.substring(0, place[0]) + other + text.substring(place[1]);
  }

  private String otherName(String text, String[] values) {
    String name = values[6 + random.nextInt(4)];
    return text.replace(name, name.equals("Horvat") ? "Kovac" : "Albrecht");
  }

  private static String otherNegation(String text) {
    return text.replaceFirst("did not rule out", "did rule out");
  }

  private String touched(String text) {
    int from = random.nextInt(TOUCHES.length);
    for (int i = 0; i < TOUCHES.length; i++) {
      String[] touch = TOUCHES[(from + i) % TOUCHES.length];
      if (text.contains(touch[0])) {
        return text.replace(touch[0], touch[1]);
      }
    }
    throw new IllegalStateException("nothing to touch in " + text);
  }
}
