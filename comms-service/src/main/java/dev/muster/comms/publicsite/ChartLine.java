package dev.muster.comms.publicsite;

import java.util.List;

/** The line of a chart as the path of a picture: one unit per step, broken where nothing was. */
final class ChartLine {
  /** Units from the lower end of the chart to the upper one. */
  static final int HEIGHT = 100;

  private ChartLine() {}

  /**
   * Draws.
   *
   * @param low value at the lower end; what is below is drawn there
   * @param high value at the upper end; where it equals {@code low} the line is in the middle
   * @return empty when there are no values
   */
  static String path(List<Double> values, double low, double high) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int x = 0; x < values.size(); x++) {
      Double value = values.get(x);
      if (value == null) {
        drawing = false;
        continue;
      }
      boolean alone = !drawing && (x + 1 == values.size() || values.get(x + 1) == null);
      path.append(drawing ? ' ' : 'M').append(x).append(' ').append(y(value, low, high));
      if (alone) {
        path.append("h1");
      }
      drawing = true;
    }
    return path.toString();
  }

  private static long y(double value, double low, double high) {
    if (high <= low) {
      return HEIGHT / 2;
    }
    double share = Math.min(1, Math.max(0, (value - low) / (high - low)));
    return Math.round(HEIGHT * (1 - share));
  }
}
