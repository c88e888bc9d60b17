package dev.wirefold.app;

import java.lang.management.ManagementFactory;

/** Measures the processor time of this process, all threads together. */
final class CpuClock {

  private static final double NANOS = 1e9;

  private final long began;

  private CpuClock(long began) {
    this.began = began;
  }

  static CpuClock start() {
    return new CpuClock(nanos());
  }

  /** Returns the processor time since the start; 0 where the system doesn't tell. */
  double seconds() {
    return Math.max(0, nanos() - began) / NANOS;
  }

  private static long nanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
