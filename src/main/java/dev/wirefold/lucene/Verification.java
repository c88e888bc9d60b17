package dev.wirefold.lucene;

import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredStory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Checks a commit: every file by its checksum, then every document that can be read, then what must
 * agree between them. What is wrong is a value, since somebody wants to see all of it.
 */
final class Verification {

  /** More would not tell more. */
  private static final int MOST_FINDINGS = 100;

  private final StoreCodecs codecs;
  private final List<Finding> findings = new ArrayList<>();

  Verification(StoreCodecs codecs) {
    this.codecs = codecs;
  }

  /** Returns what is wrong with the last commit of an index. */
  List<Finding> of(Directory directory) throws IOException {
    try {
      List<IndexCommit> commits = DirectoryReader.listCommits(directory);
      return of(commits.getLast());
    } catch (IndexNotFoundException e) {
      return List.of(new Finding("index", "there is none in this folder"));
    } catch (IOException | RuntimeException e) {
      return List.of(new Finding("index", String.valueOf(e.getMessage())));
    }
  }

  /** Returns what is wrong with the files of a commit and, if nothing is, with what they say. */
  List<Finding> of(IndexCommit commit) throws IOException {
    Directory directory = commit.getDirectory();
    for (String file : new TreeSet<>(commit.getFileNames())) {
      check(file, () -> checkFile(directory, file));
    }
    if (findings.isEmpty()) {
      check("index", () -> checkDocuments(commit));
    }
    return List.copyOf(findings);
  }

  /** A check that throws when something is wrong. */
  @FunctionalInterface
  private interface Check {
    void run() throws IOException;
  }

  private void check(String where, Check check) {
    try {
      check.run();
    } catch (IOException | RuntimeException e) {
      add(where, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private void add(String where, String problem) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(new Finding(where, problem));
    }
  }

  private static void checkFile(Directory directory, String file) throws IOException {
    try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in);
    }
  }

  private void checkDocuments(IndexCommit commit) throws IOException {
    CommitData state = CommitData.of(commit.getUserData());
    View view = new View(0, DirectoryReader.open(commit), new GroupStories(), state);
    try (LuceneArchive archive = new LuceneArchive(view, codecs, each -> {})) {
      GroupStories groups = Scan.groupStories(view.reader());
      archive.articles(Integer.MIN_VALUE, each -> check(each, groups, state.cursor()));
      archive.liveGroups(Integer.MIN_VALUE, each -> check(each, state.cursor()));
      Columns records = new Columns(view.reader().leaves(), Fields.RECORD);
      for (long found : Scan.stories(view.reader()).from(Integer.MIN_VALUE)) {
        check(StoryDocument.of(records.required((int) found)), state.cursor());
      }
      checkEvents(archive, state);
      for (String name : archive.blobNames("")) {
        archive.blob(name);
      }
    }
  }

  private void check(StoredArticle article, GroupStories groups, Cursor cursor) {
    String where = "article " + article.number();
    if (article.number() >= cursor.nextArticle()) {
      add(where, "it lies behind the cursor, at " + cursor.nextArticle());
    }
    if (!groups.has(article.group())) {
      add(where, "its group " + article.group() + " is not there");
    }
  }

  private void check(StoredGroup group, Cursor cursor) {
    if (group.number() >= cursor.nextGroup()) {
      add("group " + group.number(), "it lies behind the cursor, at " + cursor.nextGroup());
    }
  }

  private void check(StoredStory story, Cursor cursor) {
    if (story.number() >= cursor.nextStory()) {
      add("story " + story.number(), "it lies behind the cursor, at " + cursor.nextStory());
    }
  }

  private void checkEvents(LuceneArchive archive, CommitData state) throws IOException {
    long kept = state.cursor().nextSeq() - state.firstSeq();
    if (archive.counts().events() != kept) {
      add("events", "there are " + archive.counts().events() + " of " + kept);
    }
    long seq = state.firstSeq();
    while (seq < state.cursor().nextSeq()) {
      for (var event : archive.events(seq, 1000)) {
        if (event.seq() != seq) {
          add("event " + seq, "it is missing");
          return;
        }
        seq++;
      }
    }
  }
}
