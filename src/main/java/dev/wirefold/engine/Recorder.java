package dev.wirefold.engine;

import dev.wirefold.engine.ChangeSet.Blob;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Gathers what changed since the last change set was made. */
final class Recorder {

  final TreeSet<Integer> articles = new TreeSet<>();
  final TreeSet<Integer> rewritten = new TreeSet<>();
  final TreeSet<Integer> removed = new TreeSet<>();
  final TreeSet<Integer> groups = new TreeSet<>();
  final TreeSet<Integer> stories = new TreeSet<>();
  final List<NewsEvent> events = new ArrayList<>();
  final List<Blob> blobs = new ArrayList<>();
  private final boolean on;
  long nextSeq;

  /**
   * @param nextSeq the number of the next event
   * @param on whether anybody asks what changed; if not, nothing is gathered
   */
  Recorder(long nextSeq, boolean on) {
    this.nextSeq = nextSeq;
    this.on = on;
  }

  boolean isOn() {
    return on;
  }

  /** Makes an event out of the next sequence number. */
  interface Numbered {
    NewsEvent at(long seq);
  }

  void event(Numbered event) {
    if (on) {
      events.add(event.at(nextSeq++));
    }
  }

  void group(int number) {
    if (on) {
      groups.add(number);
    }
  }

  void story(int number) {
    if (on) {
      stories.add(number);
    }
  }

  /** Notes that a new article is to be stored. */
  void added(int article) {
    if (on) {
      articles.add(article);
    }
  }

  /** Notes that what is stored of an article beside its text changed. */
  void rewritten(int article) {
    if (on) {
      rewritten.add(article);
    }
  }

  /** Notes that articles are gone. */
  void removed(List<Integer> gone) {
    removed.addAll(gone);
  }

  void blob(String name, byte[] bytes) {
    blobs.add(new Blob(name, bytes));
  }

  void clear() {
    articles.clear();
    rewritten.clear();
    removed.clear();
    groups.clear();
    stories.clear();
    events.clear();
    blobs.clear();
  }
}
