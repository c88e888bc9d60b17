package dev.wirefold.app;

import dev.wirefold.format.AtomicFile;
import dev.wirefold.service.History;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a service: its identity, its log, its index.
 *
 * @param folder the folder
 * @param id which index this is: log and index of another don't fit
 * @param shingleKey the key of its shingles: who doesn't know it can't write texts that collide
 * @param history which history its events tell: a copy that goes on by itself has another
 */
record DataFolder(Path folder, UUID id, long shingleKey, History history) {

  static final String JOURNAL = "journal";
  static final String INDEX = "index";
  static final String IDENTITY = "wirefold.identity";
  static final String JUDGEMENTS = "judgements";

  private static final String FORMAT = "1";

  /** Returns a folder's log. */
  Path journal() {
    return folder.resolve(JOURNAL);
  }

  /** Returns a folder's index. */
  Path index() {
    return folder.resolve(INDEX);
  }

  /** Returns the file of what editors said of pairs, which need not be there. */
  Path judgements() {
    return folder.resolve(JUDGEMENTS);
  }

  /** Returns where a running service says how it is called. */
  Path running() {
    return folder.resolve("wirefold.running");
  }

  /** Tells whether a folder is one of these. */
  static boolean exists(Path folder) {
    return Files.isRegularFile(folder.resolve(IDENTITY));
  }

  /**
   * Opens a folder.
   *
   * @throws CommandFault if it is not there, not such a folder, or damaged
   */
  static DataFolder open(Path folder) throws IOException {
    Path file = folder.resolve(IDENTITY);
    if (!Files.isRegularFile(file)) {
      throw Files.exists(folder)
          ? CommandFault.ofData(folder + " is no data folder of Wirefold: it has no " + IDENTITY)
          : CommandFault.unavailable(folder + ": no such folder");
    }
    Map<String, String> fields = read(file);
    if (!FORMAT.equals(fields.get("format"))) {
      throw CommandFault.ofData(
          "%s has format %s; this release reads %s".formatted(file, fields.get("format"), FORMAT));
    }
    try {
      return new DataFolder(
          folder,
          UUID.fromString(fields.getOrDefault("id", "")),
          HexFormat.fromHexDigitsToLong(fields.getOrDefault("shingle-key", "")),
          new History(fields.getOrDefault("history", "")));
    } catch (IllegalArgumentException e) {
      throw CommandFault.ofData(file + " is damaged; restore it from a snapshot");
    }
  }

  /**
   * Checks that the folder has a log and an index, as one has on which a service ran.
   *
   * @throws CommandFault if one of them is missing
   */
  void requireParts() throws CommandFault {
    for (Path part : List.of(journal(), index())) {
      if (!Files.isDirectory(part)) {
        throw CommandFault.ofData(folder + " is not whole: it has no folder " + part.getFileName());
      }
    }
  }

  /**
   * Begins a folder. What another beginning left that was cut off is cleared away.
   *
   * @param shingleKey the key; null to draw one
   * @throws IOException if there is something in it
   */
  static DataFolder create(Path folder, @Nullable Long shingleKey) throws IOException {
    clearUnfinished(folder);
    requireEmpty(folder);
    Files.createDirectories(folder);
    SecureRandom random = new SecureRandom();
    long key = shingleKey == null ? random.nextLong() : shingleKey;
    DataFolder created = new DataFolder(folder, UUID.randomUUID(), key, History.FIRST);
    created.writeIdentity(folder);
    return created;
  }

  /**
   * Removes what stands in a folder that was begun in vain.
   *
   * @param leaveEmpty whether the folder itself stays
   */
  void discard(boolean leaveEmpty) throws IOException {
    remove(journal());
    remove(index());
    Files.deleteIfExists(judgements());
    Files.deleteIfExists(folder.resolve(IDENTITY));
    if (!leaveEmpty) {
      Files.deleteIfExists(folder);
    }
  }

  /** Removes a part of a data folder, if it is there. */
  static void remove(Path part) throws IOException {
    if (!Files.exists(part)) {
      return;
    }
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void clearUnfinished(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> unfinished =
        Files.newDirectoryStream(folder, AtomicFile.unfinished(IDENTITY))) {
      for (Path file : unfinished) {
        Files.delete(file);
      }
    }
  }

  /**
   * Checks that a folder is empty, or not there.
   *
   * @throws CommandFault if there is something in it, or it is a file
   */
  static void requireEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw CommandFault.ofTarget(folder + " is a file; name an empty folder, or one to be made");
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw CommandFault.ofTarget(
            folder + " is not empty; name an empty folder, or one to be made");
      }
    }
  }

  /** Makes another folder this one's copy, which can go on by itself: its events tell so. */
  void writeCopysIdentity(Path target) throws IOException {
    String name = HexFormat.of().toHexDigits(new SecureRandom().nextInt());
    new DataFolder(target, id, shingleKey, new History(name)).writeIdentity(target);
  }

  private void writeIdentity(Path target) throws IOException {
    String body =
        "format=%s\nid=%s\nshingle-key=%s\n"
            .formatted(FORMAT, id, HexFormat.of().toHexDigits(shingleKey));
    if (!history.equals(History.FIRST)) {
      body += "history=" + history.name() + "\n";
    }
    byte[] bytes = (body + "crc32c=" + checksum(body) + "\n").getBytes(StandardCharsets.UTF_8);
    try (AtomicFile file = AtomicFile.create(target.resolve(IDENTITY))) {
      OutputStream out = file.stream();
      out.write(bytes);
      out.flush();
      file.commit();
    }
    try (FileChannel names = FileChannel.open(target, StandardOpenOption.READ)) {
      names.force(true); // log and index are worth nothing without it
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    String text = Files.readString(file);
    int end = text.indexOf("crc32c=");
    String body = end < 0 ? text : text.substring(0, end);
    if (end < 0 || !text.substring(end).strip().equals("crc32c=" + checksum(body))) {
      throw CommandFault.ofData(file + " is damaged; restore it from a snapshot");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : body.lines().toList()) {
      List<String> parts = List.of(line.split("=", 2));
      if (parts.size() == 2) {
        fields.put(parts.getFirst(), parts.getLast());
      }
    }
    return fields;
  }

  private static String checksum(String body) {
    CRC32C crc = new CRC32C();
    crc.update(body.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(crc.getValue());
  }
}
