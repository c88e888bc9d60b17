package dev.wirefold.smile;

/** Says which system library is missing, and how to get it. */
public final class MissingLibraryException extends Exception {

  private static final long serialVersionUID = 1L;

  MissingLibraryException(Throwable cause) {
    super(
        "training needs the system library OpenBLAS (Debian, Ubuntu: apt-get install"
            + " libopenblas-dev)",
        cause);
  }
}
