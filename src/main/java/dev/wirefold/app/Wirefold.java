package dev.wirefold.app;

/** The process's entry point. */
public final class Wirefold {

  private Wirefold() {}

  public static void main(String[] args) {
    System.exit(args.length == 0 ? 2 : 0);
  }
}
