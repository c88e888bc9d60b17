package dev.wirefold.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A look at every byte of a journal, which changes nothing. */
public final class JournalCheck {

  private JournalCheck() {}

  /**
   * Checks the journal of a directory that no process has open.
   *
   * @return what is wrong, oldest first
   * @throws dev.wirefold.engine.LogInUseException if the journal is open
   * @throws IOException if files can't be read
   */
  public static List<Finding> of(Path directory) throws IOException {
    return of(new JournalFiles(new LocalDisk(), directory));
  }

  static List<Finding> of(JournalFiles files) throws IOException {
    try (Closeable _ = files.disk().lock(files.directory())) {
      Manifest manifest;
      try (DiskFile file = files.disk().open(files.manifest())) {
        manifest = Manifest.read(file);
      } catch (IOException e) {
        return List.of(Finding.damage("manifest", 0, 0, String.valueOf(e.getMessage())));
      }
      Survey survey = Survey.of(files, manifest);
      List<Finding> findings = new ArrayList<>(survey.findings());
      checkSealed(files, survey.headers(), findings);
      if (!survey.headers().isEmpty()) {
        checkTail(files, survey.headers().getLast(), findings);
      }
      return findings;
    }
  }

  private static void checkSealed(
      JournalFiles files, List<SegmentHeader> headers, List<Finding> findings) throws IOException {
    for (int i = 0; i + 1 < headers.size(); i++) {
      long end = headers.get(i + 1).firstPosition();
      of(files, new Segment(headers.get(i), end, 0, 0), true).ifPresent(findings::add);
    }
  }

  /**
   * Checks one segment.
   *
   * @param sealed whether the whole file counts, or what is synced of it
   */
  static Optional<Finding> of(JournalFiles files, Segment segment, boolean sealed)
      throws IOException {
    try (DiskFile file = files.disk().open(files.path(segment))) {
      SegmentHeader.read(file);
    } catch (IOException e) {
      String problem = String.valueOf(e.getMessage());
      return Optional.of(Finding.damage(segment.fileName(), 0, segment.first(), problem));
    }
    try (SegmentCursor cursor = files.cursor(segment, sealed)) {
      return cursor.finish(segment);
    }
  }

  private static void checkTail(JournalFiles files, SegmentHeader last, List<Finding> findings)
      throws IOException {
    switch (Tail.of(files, last, SyncedMark.read(files))) {
      case Tail.Whole _ -> {}
      case Tail.Damaged(Finding finding) -> findings.add(finding);
      case Tail.Torn(Tail.Whole whole, TailRepair repair) ->
          findings.add(
              new Finding(
                  repair.file(),
                  repair.offset(),
                  whole.segment().end(),
                  "torn end of %d bytes: %s".formatted(repair.bytes(), repair.problem()),
                  true));
    }
  }
}
