package dev.wirefold.cli;

/** What the process ends with (BSD sysexits where one fits). */
public final class ExitCode {

  public static final int OK = 0;

  /** A figure is below its floor or above its ceiling. */
  public static final int FLOOR_MISSED = 1;

  /** The command line can't be understood, or asks for what makes no sense. */
  public static final int USAGE = 2;

  /** The input is not what it should be. */
  public static final int BAD_DATA = 65;

  /** An input can't be opened, an address or a lock not be had. */
  public static final int UNAVAILABLE = 69;

  /** Wirefold itself failed, or ran out of memory. */
  public static final int INTERNAL = 70;

  /** What is to be written can't be made: it is there already, or its folder is missing. */
  public static final int CANNOT_CREATE = 73;

  /** Reading or writing failed on the way. */
  public static final int IO_ERROR = 74;

  /** Another process has taken over; starting this one again would take over from that. */
  public static final int SUPERSEDED = 75;

  /** A setting is not known, or not what it may be. */
  public static final int BAD_CONFIGURATION = 78;

  private ExitCode() {}
}
