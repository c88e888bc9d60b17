package dev.wirefold.article;

/** What a provider allows to be done with an article (IPTC {@code pubStatus}). */
public enum WireStatus {
  /** May be published. */
  USABLE("usable"),
  /** Must not be published until released; earlier copies are recalled. */
  WITHHELD("withheld"),
  /** Killed: must not be published, and every earlier copy is recalled. */
  CANCELED("canceled");

  private final String wireName;

  WireStatus(String wireName) {
    this.wireName = wireName;
  }

  /** Returns the name that stands in JSON. */
  public String wireName() {
    return wireName;
  }

  /**
   * Returns the status of that name.
   *
   * @throws IllegalArgumentException if no status has that name
   */
  public static WireStatus ofWireName(String name) {
    for (WireStatus status : values()) {
      if (status.wireName.equalsIgnoreCase(name)) {
        return status;
      }
    }
    if (name.equalsIgnoreCase("cancelled")) {
      return CANCELED;
    }
    throw new IllegalArgumentException(
        "status must be usable, withheld or canceled, was \"" + name + "\"");
  }
}
