package dev.wirefold.app;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderJob;
import dev.wirefold.cli.FolderOptions;
import dev.wirefold.engine.SkippedEntry;
import dev.wirefold.format.ArticleJsonCodec;
import dev.wirefold.format.NewsEventJsonCodec;
import dev.wirefold.journal.JournalCheck;
import dev.wirefold.lucene.LuceneStore;
import dev.wirefold.lucene.StoreCodecs;
import java.io.IOException;
import java.io.PrintStream;

/** Runs the fsck command: walks the log and the index, and says what is damaged. */
final class FsckRun implements FolderJob {

  @Override
  public int run(FolderOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          DataFolder folder = DataFolder.open(options.data());
          folder.requireParts();
          int damaged = check(folder, out);
          if (damaged == 0) {
            return ExitCode.OK;
          }
          err.printf(
              "wirefold: %d damaged; bring the folder back with restore, or make the index anew"
                  + " from a sound log with replay%n",
              damaged);
          return ExitCode.BAD_DATA;
        });
  }

  /** Says what is wrong with a folder, or that nothing is; returns how much is damaged. */
  static int check(DataFolder folder, PrintStream out) throws IOException {
    int damaged = 0;
    for (var finding : JournalCheck.of(folder.journal())) {
      out.println((finding.repairable() ? "log, repaired at the next start: " : "log: ") + finding);
      damaged += finding.repairable() ? 0 : 1;
    }
    StoreCodecs codecs = new StoreCodecs(new ArticleJsonCodec(), new NewsEventJsonCodec());
    for (var finding : LuceneStore.verify(folder.index(), codecs)) {
      out.println("index: " + finding);
      damaged++;
    }
    if (damaged == 0) {
      for (byte[] note : LuceneStore.blobs(folder.index(), SkippedEntry.prefix())) {
        out.println("note: " + SkippedEntry.of(note));
      }
      out.println("log and index are sound");
    }
    return damaged;
  }
}
