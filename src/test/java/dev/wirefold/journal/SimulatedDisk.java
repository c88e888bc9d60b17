package dev.wirefold.journal;

import dev.wirefold.engine.LogInUseException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A file system in memory that fails as real ones do: it writes less than it was asked to, is full,
 * can't sync, and loses power. After a power cut, of what was not synced any sectors may be there
 * or not, and of the names that were not synced the later ones may be missing.
 */
final class SimulatedDisk implements Disk {

  /** The power went. Nothing works until {@link #restart}. */
  static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What a crash leaves. */
  enum Crash {
    /** The process died: the system still writes what it was given. */
    KILL,
    /** The power went: what was not synced may be lost. */
    POWER
  }

  private record NameChange(Path name, SimulatedFile file, boolean added) {}

  private final SplittableRandom random;
  private final Map<Path, SimulatedFile> names = new TreeMap<>();
  private final Map<Path, SimulatedFile> syncedNames = new HashMap<>();
  private final List<NameChange> unsyncedNames = new ArrayList<>();
  private final Set<Path> locks = new HashSet<>();
  private Runnable beforeForce = () -> {};
  private int epoch;
  private long stepsToCrash = Long.MAX_VALUE;
  private boolean off;
  private long capacity = Long.MAX_VALUE;
  private int forcesToFailure = -1;
  private int failures;
  private boolean shortWrites;
  private int forces;

  SimulatedDisk(SplittableRandom random) {
    this.random = random;
  }

  /** Cuts the power at the given change from now: 0 is the next. */
  synchronized void crashIn(long steps) {
    stepsToCrash = steps;
  }

  synchronized void setCapacity(long bytes) {
    capacity = bytes;
  }

  /** Fails some syncs in a row, from the given one on: 0 is the next. */
  synchronized void failForces(int from, int count) {
    forcesToFailure = from;
    failures = count;
  }

  synchronized void writeShort() {
    shortWrites = true;
  }

  /** Runs something before each sync of a file, outside of the disk's own lock. */
  synchronized void beforeForce(Runnable action) {
    beforeForce = action;
  }

  synchronized int forces() {
    return forces;
  }

  synchronized long used() {
    return names.values().stream().distinct().mapToLong(file -> file.content.length).sum();
  }

  synchronized SpaceProbe.Space space() {
    return new SpaceProbe.Space(capacity - used(), capacity);
  }

  /** Returns the bytes of a file, to look at or to damage. */
  synchronized byte[] bytes(Path name) {
    return existing(name).content.clone();
  }

  /** Puts bytes on the disk as if they had always been there. */
  synchronized void put(Path name, byte[] bytes) {
    SimulatedFile file = new SimulatedFile();
    file.content = bytes.clone();
    file.synced = bytes.clone();
    names.put(name, file);
    syncedNames.put(name, file);
  }

  /** Removes a file as if it had never been there. */
  synchronized void remove(Path name) {
    names.remove(name);
    syncedNames.remove(name);
  }

  synchronized Set<Path> names() {
    return Set.copyOf(names.keySet());
  }

  /** Turns the machine on again after a crash. */
  synchronized void restart(Crash crash) {
    if (crash == Crash.POWER) {
      losePower();
    }
    epoch++;
    off = false;
    stepsToCrash = Long.MAX_VALUE;
    forcesToFailure = -1;
    locks.clear();
  }

  private void losePower() {
    int kept = unsyncedNames.isEmpty() ? 0 : random.nextInt(unsyncedNames.size() + 1);
    unsyncedNames.subList(0, kept).forEach(change -> apply(change, syncedNames));
    unsyncedNames.clear();
    names.clear();
    names.putAll(syncedNames);
    names.values().stream().distinct().forEach(file -> file.losePower(random));
  }

  private static void apply(NameChange change, Map<Path, SimulatedFile> to) {
    if (change.added()) {
      to.put(change.name(), change.file());
    } else {
      to.remove(change.name());
    }
  }

  @Override
  public synchronized DiskFile open(Path file) throws IOException {
    checkOn();
    if (!names.containsKey(file)) {
      throw new NoSuchFileException(file.toString());
    }
    return new Handle(existing(file), epoch);
  }

  @Override
  public DiskFile edit(Path file) throws IOException {
    return open(file);
  }

  @Override
  public synchronized DiskFile create(Path file) throws IOException {
    step();
    SimulatedFile created = new SimulatedFile();
    change(new NameChange(file, created, true));
    return new Handle(created, epoch);
  }

  @Override
  public synchronized void rename(Path from, Path to) {
    step();
    SimulatedFile file = existing(from);
    change(new NameChange(to, file, true));
    change(new NameChange(from, file, false));
  }

  @Override
  public synchronized void link(Path link, Path existing) {
    step();
    change(new NameChange(link, existing(existing), true));
  }

  @Override
  public synchronized void delete(Path file) {
    step();
    change(new NameChange(file, existing(file), false));
  }

  @Override
  public synchronized boolean exists(Path file) {
    checkOn();
    return names.containsKey(file);
  }

  @Override
  public synchronized List<String> list(Path directory) {
    checkOn();
    return names.keySet().stream()
        .filter(name -> directory.equals(name.getParent()))
        .map(name -> name.getFileName().toString())
        .sorted()
        .toList();
  }

  @Override
  public void createDirectories(Path directory) {
    // directories are there as soon as a file is
  }

  @Override
  public synchronized void forceDirectory(Path directory) throws IOException {
    step();
    failIfDue();
    List<NameChange> inDirectory =
        unsyncedNames.stream().filter(c -> directory.equals(c.name().getParent())).toList();
    inDirectory.forEach(change -> apply(change, syncedNames));
    unsyncedNames.removeAll(inDirectory);
  }

  @Override
  public synchronized Closeable lock(Path directory) throws IOException {
    checkOn();
    if (!locks.add(directory)) {
      throw new LogInUseException(directory + " is locked");
    }
    return () -> unlock(directory);
  }

  private synchronized void unlock(Path directory) {
    locks.remove(directory);
  }

  private void change(NameChange change) {
    apply(change, names);
    unsyncedNames.add(change);
  }

  private SimulatedFile existing(Path name) {
    SimulatedFile file = names.get(name);
    if (file == null) {
      throw new IllegalStateException("no file " + name);
    }
    return file;
  }

  private void checkOn() {
    if (off) {
      throw new PowerCut();
    }
  }

  private void step() {
    checkOn();
    if (stepsToCrash-- == 0) {
      off = true;
      throw new PowerCut();
    }
  }

  private void failIfDue() throws IOException {
    if (forcesToFailure > 0) {
      forcesToFailure--;
    } else if (forcesToFailure == 0 && failures > 0) {
      failures--;
      throw new IOException("Input/output error");
    }
  }

  private final class Handle implements DiskFile {

    private final SimulatedFile file;
    private final int opened;

    Handle(SimulatedFile file, int opened) {
      this.file = file;
      this.opened = opened;
    }

    @Override
    public int read(ByteBuffer into, long at) {
      synchronized (SimulatedDisk.this) {
        checkAlive();
        if (at >= file.content.length) {
          return -1;
        }
        int count = (int) Math.min(into.remaining(), file.content.length - at);
        into.put(file.content, (int) at, count);
        return count;
      }
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
      synchronized (SimulatedDisk.this) {
        checkAlive();
        int wanted = from.remaining();
        int count = shortWrites && wanted > 1 ? 1 + random.nextInt(wanted) : wanted;
        long growth = Math.max(0, at + count - file.content.length);
        count -= (int) Math.min(count, Math.max(0, used() + growth - capacity));
        byte[] bytes = new byte[count];
        from.get(bytes);
        file.write((int) at, bytes);
        step();
        if (count == 0 && wanted > 0) {
          throw new IOException("No space left on device");
        }
        return count;
      }
    }

    @Override
    public void force() throws IOException {
      beforeForce.run();
      synchronized (SimulatedDisk.this) {
        checkAlive();
        step();
        forces++;
        try {
          failIfDue();
        } catch (IOException e) {
          file.forgetUnsynced();
          throw e;
        }
        file.force();
      }
    }

    @Override
    public void truncate(long length) {
      synchronized (SimulatedDisk.this) {
        checkAlive();
        step();
        file.truncate((int) length);
      }
    }

    @Override
    public long length() {
      synchronized (SimulatedDisk.this) {
        checkAlive();
        return file.content.length;
      }
    }

    @Override
    public void close() {
      // nothing is kept by an open file
    }

    private void checkAlive() {
      if (off || opened != epoch) {
        throw new PowerCut();
      }
    }
  }
}
