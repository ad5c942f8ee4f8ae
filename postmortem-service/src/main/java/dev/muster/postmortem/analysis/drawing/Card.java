package dev.muster.postmortem.analysis.drawing;

import java.util.List;

/**
 * Text in a box, with a quiet or telling line of its own below.
 *
 * @param width of the whole box
 */
record Card(List<String> lines, List<String> footer, double width) {
  private static final double PADDING = 9;

  static Card of(String text, String footer, double width) {
    double room = width - 2 * PADDING;
    return new Card(
        Wrapping.lines(text, room, Canvas.FONT),
        footer.isEmpty() ? List.of() : Wrapping.lines(footer, room, 12),
        width);
  }

  TreeLayout.Size size() {
    double footers = footer.isEmpty() ? 0 : footer.size() * Canvas.LINE_HEIGHT * 12 / 13 + 3;
    return new TreeLayout.Size(
        width, lines.size() * Canvas.LINE_HEIGHT + footers + 2 * PADDING - 3);
  }

  void draw(Canvas canvas, Box at, Canvas.Look look, Canvas.Type foot) {
    canvas.box(at, look);
    canvas.text(at.x() + PADDING, at.y() + PADDING - 2, lines, Canvas.Type.PLAIN);
    canvas.text(
        at.x() + PADDING, at.y() + PADDING + 1 + lines.size() * Canvas.LINE_HEIGHT, footer, foot);
  }
}
