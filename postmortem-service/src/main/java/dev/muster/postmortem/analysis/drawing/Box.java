package dev.muster.postmortem.analysis.drawing;

/** A rectangle, its place counted from the upper left corner. */
record Box(double x, double y, double width, double height) {

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  double middleX() {
    return x + width / 2;
  }

  double middleY() {
    return y + height / 2;
  }

  Box moved(double right, double down) {
    return new Box(x + right, y + down, width, height);
  }

  boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
}
