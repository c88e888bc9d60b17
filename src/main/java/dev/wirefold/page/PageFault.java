package dev.wirefold.page;

/** Ends a request with a page that says what is wrong. It tells a person, not a programmer. */
final class PageFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;

  /**
   * @param title what is wrong, in a few words
   * @param message what to do about it
   */
  PageFault(int status, String title, String message) {
    super(message, null, false, false);
    this.status = status;
    this.title = title;
  }

  static PageFault notThere(String what) {
    return new PageFault(
        404,
        "Not here",
        "There is no " + what + ". It may have been taken down, or the link is old.");
  }

  static PageFault refused(String because) {
    return new PageFault(422, "That can't be done", because);
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
