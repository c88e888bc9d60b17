package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ExitCode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A bit that flipped in a file of a stopped service is named, and what is served is right. */
@DisabledOnOs(OS.WINDOWS)
class FlippedBitIT {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "WIREFOLD_DISK_MIN_FREE", "0B",
          "WIREFOLD_DISK_MAX_USED", "100%",
          "WIREFOLD_LOG_SEGMENT_BYTES", "32KiB",
          "WIREFOLD_STORE_COMMIT_EVERY", "100ms");

  private static final int ARTICLES = 120;

  @TempDir Path folder;

  private final SplittableRandom random = new SplittableRandom(5);
  private final List<WireItem> sent = new ArrayList<>();

  @Test
  void flippedBit_inAnyKindOfFile_isNamedByFsck_andNeverServed() throws Exception {
    Path data = folder.resolve("data");
    makeData(data);
    for (Path file : someFiles(data)) {
      Path damaged = folder.resolve("damaged");
      String _ = Shell.run("cp", "-r", data.toString(), damaged.toString());
      Path flipped = damaged.resolve(file);
      long place = random.nextLong(Files.size(flipped));
      flip(flipped, place);
      String what = "bit flipped in %s at %d".formatted(file, place);
      FolderCheck.Ended fsck = new FolderCheck(damaged, folder).fsck();
      assertThat(fsck.code()).as("%s: %s", what, fsck.said()).isNotEqualTo(ExitCode.OK);
      assertThat(fsck.said()).as(what).contains(file.getFileName().toString());
      checkNeverServed(damaged, what);
      Shell.delete(damaged);
    }
  }

  private void makeData(Path data) throws IOException {
    try (ServiceProcess service =
        ServiceProcess.start(data, folder.resolve("stderr.txt"), SETTINGS)) {
      for (int i = 0; i < ARTICLES; i++) {
        WireItem item = new WireItem("Elm", "a-" + i, i, 0);
        sent.add(item);
        HttpResponse<String> put = service.putJson(item.key().path(), item.line());
        assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
      }
      service.stop();
    }
  }

  /** The log's first and last file, the index's commit and its largest file, the identity. */
  private static List<Path> someFiles(Path data) throws IOException {
    List<Path> log = files(data.resolve(DataFolder.JOURNAL), ".wfj");
    assertThat(log).hasSizeGreaterThan(2);
    List<Path> index = new ArrayList<>(files(data.resolve(DataFolder.INDEX), ""));
    Path commit =
        index.stream()
            .filter(file -> file.getFileName().toString().startsWith("segments_"))
            .findFirst()
            .orElseThrow();
    Path largest = index.stream().max(Comparator.comparingLong(file -> size(file))).orElseThrow();
    return Stream.of(
            log.getFirst(), log.getLast(), commit, largest, data.resolve("wirefold.identity"))
        .map(data::relativize)
        .toList();
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  private void flip(Path file, long place) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(place);
      int before = bytes.read();
      bytes.seek(place);
      bytes.write(before ^ 1 << random.nextInt(8));
    }
  }

  /** The service doesn't start, or what it says of an article is right, or it says nothing. */
  private void checkNeverServed(Path data, String what) throws IOException {
    Path errors = folder.resolve("refused.txt");
    try (ServiceProcess service = ServiceProcess.launch(data, errors, SETTINGS)) {
      if (!service.answers()) {
        assertThat(service.awaitEnd()).as(what).isNotZero();
        assertThat(service.errors()).as(what).contains("wirefold: ");
        return;
      }
      for (WireItem item : sent) {
        HttpResponse<String> read = service.get(item.key().path());
        if (read.statusCode() == 200) {
          assertThat(read.body()).as(what).contains("\"text\":\"" + item.text() + "\"");
        }
      }
    }
  }
}
