package dev.wirefold.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the names and headers of a journal's files say, before any record is read.
 *
 * @param headers of the segments that belong to the log, oldest first
 * @param obsolete names of segments that an interrupted pruning has left
 * @param findings what is wrong
 */
record Survey(List<SegmentHeader> headers, List<String> obsolete, List<Finding> findings) {

  static Survey of(JournalFiles files, Manifest manifest) throws IOException {
    Survey survey = new Survey(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    long before = SegmentHeader.NONE;
    for (String name : files.segmentNames()) {
      long first = Segment.firstPosition(name);
      if (first < manifest.start()) {
        survey.obsolete.add(name);
        continue;
      }
      survey.add(files, manifest, name, before);
      before = first;
    }
    if (before == SegmentHeader.NONE) {
      survey.missing(manifest.start());
    }
    return survey;
  }

  private void add(JournalFiles files, Manifest manifest, String name, long before)
      throws IOException {
    long first = Segment.firstPosition(name);
    if (before == SegmentHeader.NONE && first != manifest.start()) {
      missing(manifest.start());
    }
    SegmentHeader header;
    try (DiskFile file = files.disk().open(files.directory().resolve(name))) {
      header = SegmentHeader.read(file);
    } catch (IOException e) {
      findings.add(Finding.damage(name, 0, first, String.valueOf(e.getMessage())));
      return;
    }
    if (!header.indexId().equals(manifest.indexId())) {
      damaged(name, first, "it belongs to the log of " + header.indexId());
    } else if (header.firstPosition() != first) {
      damaged(name, first, "its header says that it begins at " + header.firstPosition());
    } else if (before != SegmentHeader.NONE && header.previousFirst() != before) {
      missing(header.previousFirst());
    } else {
      headers.add(header);
    }
  }

  private void damaged(String name, long first, String problem) {
    findings.add(Finding.damage(name, 0, first, problem));
  }

  private void missing(long first) {
    damaged(Segment.fileName(first), first, "the file is missing");
  }
}
