package dev.wirefold.cli;

/** What the process ends with (BSD sysexits where one fits). */
public final class ExitCode {

  public static final int OK = 0;

  /** A figure is below its floor or above its ceiling. */
  public static final int FLOOR_MISSED = 1;

  /** The command line can't be understood. */
  public static final int USAGE = 2;

  /** The input is not what it should be. */
  public static final int BAD_DATA = 65;

  /** An input can't be opened. */
  public static final int UNAVAILABLE = 69;

  /** Wirefold itself failed, or ran out of memory. */
  public static final int INTERNAL = 70;

  /** Reading or writing failed on the way. */
  public static final int IO_ERROR = 74;

  /** Another process has taken over; starting this one again would take over from that. */
  public static final int SUPERSEDED = 75;

  /** A setting is not known, or not what it may be. */
  public static final int BAD_CONFIGURATION = 78;

  private ExitCode() {}
}
