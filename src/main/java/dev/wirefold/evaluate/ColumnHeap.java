package dev.wirefold.evaluate;

import java.util.Arrays;

/** Columns by distance, the nearest first. A column may be there more than once. */
final class ColumnHeap {

  private double[] distances = new double[64];
  private int[] columns = new int[64];
  private int size;

  void add(double distance, int column) {
    if (size == columns.length) {
      distances = Arrays.copyOf(distances, size * 2);
      columns = Arrays.copyOf(columns, size * 2);
    }
    int at = size++;
    while (at > 0 && distance < distances[(at - 1) / 2]) {
      move((at - 1) / 2, at);
      at = (at - 1) / 2;
    }
    set(at, distance, column);
  }

  int removeNearest() {
    if (size == 0) {
      throw new IllegalStateException("the heap is empty");
    }
    int nearest = columns[0];
    size--;
    double distance = distances[size];
    int column = columns[size];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && distances[child + 1] < distances[child]) {
        child++;
      }
      if (!(distances[child] < distance)) {
        break;
      }
      move(child, at);
      at = child;
    }
    set(at, distance, column);
    return nearest;
  }

  void clear() {
    size = 0;
  }

  private void move(int from, int to) {
    set(to, distances[from], columns[from]);
  }

  private void set(int at, double distance, int column) {
    distances[at] = distance;
    columns[at] = column;
  }
}
