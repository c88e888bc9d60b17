package dev.wirefold.article;

/** What a provider allows to be done with an article (IPTC {@code pubStatus}). */
public enum WireStatus {
  /** May be published. */
  USABLE("usable"),
  /** Must not be published until released; earlier copies are recalled. */
  WITHHELD("withheld"),
  /** Killed: must not be published, and every earlier copy is recalled. */
  CANCELED("canceled");

  private static final String SCHEME = "stat:";

  private final String wireName;

  WireStatus(String wireName) {
    this.wireName = wireName;
  }

  /** Returns the name that stands in JSON. */
  public String wireName() {
    return wireName;
  }

  /**
   * Returns the status of that name, which may have the prefix of IPTC's scheme: {@code stat:}.
   *
   * @throws IllegalArgumentException if no status has that name
   */
  public static WireStatus ofWireName(String written) {
    boolean ofScheme = written.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    String name = ofScheme ? written.substring(SCHEME.length()) : written;
    for (WireStatus status : values()) {
      if (status.wireName.equalsIgnoreCase(name)) {
        return status;
      }
    }
    if (name.equalsIgnoreCase("cancelled")) {
      return CANCELED;
    }
    throw new IllegalArgumentException(
        "status must be usable, withheld or canceled, was \"" + written + "\"");
  }
}
