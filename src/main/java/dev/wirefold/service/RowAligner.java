package dev.wirefold.service;

import dev.wirefold.service.ParallelTexts.Place;
import dev.wirefold.service.ParallelTexts.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the paragraphs of two texts into rows, so that those that share most words stand beside each
 * other and both texts stay in their order. One paragraph may stand beside several: then they are
 * one row.
 */
final class RowAligner {

  /** Of a text with more paragraphs some are taken together, which bounds the table. */
  private static final int MOST = 400;

  private final List<Place> left;
  private final List<Place> right;

  /**
   * @param left the paragraphs of the left text, in order
   * @param right those of the right text
   */
  RowAligner(List<Place> left, List<Place> right) {
    this.left = atMost(left);
    this.right = atMost(right);
  }

  /**
   * A word that both texts have.
   *
   * @param left where it begins in the left text
   * @param right where it begins in the right text
   */
  record SharedWord(int left, int right) {}

  /** Aligns by the words that both have. */
  List<Row> align(List<SharedWord> words) {
    int[][] shared = new int[left.size()][right.size()];
    for (SharedWord each : words) {
      shared[indexOf(left, each.left())][indexOf(right, each.right())]++;
    }
    return rows(path(shared));
  }

  private record Cell(int left, int right) {}

  /** Returns the cells with shared words on the best way through the table, in order. */
  private static List<Cell> path(int[][] shared) {
    int height = shared.length;
    int width = height == 0 ? 0 : shared[0].length;
    int[][] best = new int[height + 1][width + 1];
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        int before = Math.max(best[i][j], Math.max(best[i][j + 1], best[i + 1][j]));
        best[i + 1][j + 1] = before + shared[i][j];
      }
    }
    List<Cell> cells = new ArrayList<>();
    int i = height;
    int j = width;
    while (i > 0 && j > 0) {
      if (shared[i - 1][j - 1] > 0) {
        cells.add(new Cell(i - 1, j - 1));
      }
      int before = best[i][j] - shared[i - 1][j - 1];
      if (best[i - 1][j - 1] == before) {
        i--;
        j--;
      } else if (best[i - 1][j] == before) {
        i--;
      } else {
        j--;
      }
    }
    return cells.reversed();
  }

  private List<Row> rows(List<Cell> path) {
    List<Row> rows = new ArrayList<>();
    int nextLeft = 0;
    int nextRight = 0;
    int at = 0;
    while (at < path.size()) {
      int end = at + 1;
      while (end < path.size() && touches(path.get(end - 1), path.get(end))) {
        end++;
      }
      Cell first = path.get(at);
      Cell last = path.get(end - 1);
      addAlone(rows, nextLeft, first.left(), nextRight, first.right());
      rows.add(
          new Row(span(left, first.left(), last.left()), span(right, first.right(), last.right())));
      nextLeft = last.left() + 1;
      nextRight = last.right() + 1;
      at = end;
    }
    addAlone(rows, nextLeft, left.size(), nextRight, right.size());
    return rows;
  }

  private static boolean touches(Cell one, Cell next) {
    return one.left() == next.left() || one.right() == next.right();
  }

  private void addAlone(List<Row> rows, int leftFrom, int leftTo, int rightFrom, int rightTo) {
    for (int i = leftFrom; i < leftTo; i++) {
      rows.add(new Row(left.get(i), new Place(0, 0)));
    }
    for (int i = rightFrom; i < rightTo; i++) {
      rows.add(new Row(new Place(0, 0), right.get(i)));
    }
  }

  private static Place span(List<Place> paragraphs, int first, int last) {
    return new Place(paragraphs.get(first).start(), paragraphs.get(last).end());
  }

  private static int indexOf(List<Place> paragraphs, int place) {
    int low = 0;
    int high = paragraphs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (paragraphs.get(middle).start() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static List<Place> atMost(List<Place> paragraphs) {
    int together = (paragraphs.size() + MOST - 1) / MOST;
    if (together <= 1) {
      return paragraphs;
    }
    List<Place> fewer = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i += together) {
      fewer.add(span(paragraphs, i, Math.min(i + together, paragraphs.size()) - 1));
    }
    return fewer;
  }
}
