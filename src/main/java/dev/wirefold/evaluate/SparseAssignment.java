package dev.wirefold.evaluate;

import java.util.Arrays;

/**
 * Assigns rows to columns one to one with the greatest sum of weights, exactly: the Hungarian
 * method by shortest augmenting paths (Jonker and Volgenant 1987), over the weights that are not
 * zero. A row may stay alone.
 *
 * <p>Each row runs one search that never leaves its connected component and ends at the nearest
 * free column: at most O(r · e log e) for a component of r rows and e weights, and near-linear when
 * few clusters compete.
 */
final class SparseAssignment {

  /**
   * Positive weights, row by row.
   *
   * @param begins where each row's weights begin, and the end of the last
   * @param columns the column of each weight
   * @param weights the weights
   * @param columnCount the number of columns
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Weights(int[] begins, int[] columns, double[] weights, int columnCount) {

    int rows() {
      return begins.length - 1;
    }
  }

  private static final int NONE = -1;

  private final Weights weights;
  private final int rows;
  private final int columns;

  /** Reduced costs stay at least 0: cost minus both potentials, where cost is minus the weight. */
  private final double[] rowPotential;

  private final double[] columnPotential;

  /** The row of each column; behind the real columns, each row has one of its own to stay alone. */
  private final int[] rowOf;

  private final int[] columnOf;
  private final double[] distance;
  private final int[] reachedFrom;
  private final boolean[] settled;
  private final int[] touched;
  private final ColumnHeap heap;
  private int touchedCount;

  SparseAssignment(Weights weights) {
    this.weights = weights;
    this.rows = weights.rows();
    this.columns = weights.columnCount();
    this.rowPotential = new double[rows];
    this.columnPotential = new double[columns + rows];
    this.rowOf = new int[columns + rows];
    this.columnOf = new int[rows];
    this.distance = new double[columns + rows];
    this.reachedFrom = new int[columns + rows];
    this.settled = new boolean[columns + rows];
    this.touched = new int[columns + rows];
    this.heap = new ColumnHeap();
    Arrays.fill(rowOf, NONE);
    Arrays.fill(columnOf, NONE);
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
  }

  double greatestSum() {
    for (int row = 0; row < rows; row++) {
      for (int at = weights.begins()[row]; at < weights.begins()[row + 1]; at++) {
        rowPotential[row] = Math.min(rowPotential[row], -weights.weights()[at]);
      }
    }
    for (int row = 0; row < rows; row++) {
      assign(row);
    }
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += weight(row, columnOf[row]);
    }
    return sum;
  }

  private void assign(int start) {
    int row = start;
    int free = NONE;
    double reached = 0;
    while (free == NONE) {
      relax(row, reached);
      int nearest = heap.removeNearest();
      while (settled[nearest]) {
        nearest = heap.removeNearest();
      }
      settled[nearest] = true;
      reached = distance[nearest];
      row = rowOf[nearest];
      free = row == NONE ? nearest : NONE;
    }
    shiftPotentials(start, reached);
    augment(start, free);
    forget();
  }

  private void relax(int row, double reached) {
    for (int at = weights.begins()[row]; at < weights.begins()[row + 1]; at++) {
      relax(row, weights.columns()[at], reached - weights.weights()[at]);
    }
    relax(row, columns + row, reached);
  }

  private void relax(int row, int column, double costSoFar) {
    double through = costSoFar - rowPotential[row] - columnPotential[column];
    if (!settled[column] && through < distance[column]) {
      if (distance[column] == Double.POSITIVE_INFINITY) {
        touched[touchedCount++] = column;
      }
      distance[column] = through;
      reachedFrom[column] = row;
      heap.add(through, column);
    }
  }

  private void shiftPotentials(int start, double reached) {
    rowPotential[start] += reached;
    for (int i = 0; i < touchedCount; i++) {
      int column = touched[i];
      if (settled[column] && rowOf[column] != NONE) {
        rowPotential[rowOf[column]] += reached - distance[column];
        columnPotential[column] -= reached - distance[column];
      }
    }
  }

  private void augment(int start, int free) {
    int column = free;
    int row;
    do {
      row = reachedFrom[column];
      int given = columnOf[row];
      rowOf[column] = row;
      columnOf[row] = column;
      column = given;
    } while (row != start);
  }

  private void forget() {
    for (int i = 0; i < touchedCount; i++) {
      distance[touched[i]] = Double.POSITIVE_INFINITY;
      settled[touched[i]] = false;
    }
    touchedCount = 0;
    heap.clear();
  }

  private double weight(int row, int column) {
    for (int at = weights.begins()[row]; at < weights.begins()[row + 1]; at++) {
      if (weights.columns()[at] == column) {
        return weights.weights()[at];
      }
    }
    return 0;
  }
}
