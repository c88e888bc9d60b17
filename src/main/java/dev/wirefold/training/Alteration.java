package dev.wirefold.training;

/** How a planted text differs from the one that it was made of. */
public enum Alteration {
  TRIMMED(true),
  EXTENDED(true),
  INSERTED(true),
  EDITED(true),
  NEW_LEDE(true),
  MISREAD(true),
  EDITED_AND_TRIMMED(true),
  /** The same words with other figures and names. */
  OTHER_ITEM_OF_A_FORM(false),
  /** A new report that ends in the old one's background. */
  FOLLOW_UP(false),
  /** Several reports in one text. */
  ROUND_UP(false);

  private final boolean duplicate;

  Alteration(boolean duplicate) {
    this.duplicate = duplicate;
  }

  /** Tells whether the altered text is still a version of the original. */
  public boolean isDuplicate() {
    return duplicate;
  }
}
