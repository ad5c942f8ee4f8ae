package dev.muster.postmortem.analysis.drawing;

import java.util.List;

/** A picture that grows with what is drawn on it. */
final class Canvas {
  static final double FONT = 13;
  static final double LINE_HEIGHT = 17;
  private static final double MARGIN = 16;

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder spoken = new StringBuilder();
  private double width;
  private double height;

  /** How a rectangle looks. */
  record Look(Ink fill, Ink stroke, double strokeWidth, double radius) {
    static final Look PLAIN = new Look(Ink.BOX, Ink.LINE, 1, 4);
    static final Look HEAD = new Look(Ink.HEAD, Ink.TEXT, 1.5, 4);
    static final Look CAUSE = new Look(Ink.RED_BOX, Ink.RED, 2, 4);
  }

  /** How text looks. */
  record Type(double size, boolean bold, Ink ink, String anchor) {
    static final Type PLAIN = new Type(FONT, false, Ink.TEXT, "start");
    static final Type BOLD = new Type(FONT, true, Ink.TEXT, "start");
    static final Type QUIET = new Type(12, false, Ink.QUIET, "start");

    Type centred() {
      return new Type(size, bold, ink, "middle");
    }

    Type in(Ink other) {
      return new Type(size, bold, other, anchor);
    }
  }

  void box(Box box, Look look) {
    out.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>\n"
            .formatted(
                Svg.number(box.x()),
                Svg.number(box.y()),
                Svg.number(box.width()),
                Svg.number(box.height()),
                Svg.number(look.radius()),
                look.fill().value(),
                look.stroke().value(),
                Svg.number(look.strokeWidth())));
    grow(box.right(), box.bottom());
  }

  /** A path without filling unless {@code fill} says one; {@code data} holds numbers only. */
  void path(String data, Ink fill, Ink stroke, double strokeWidth) {
    out.append(
        "<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"/>\n"
            .formatted(
                data,
                fill == null ? "none" : fill.value(),
                stroke.value(),
                Svg.number(strokeWidth)));
  }

  void line(double fromX, double fromY, double toX, double toY, Ink ink, double strokeWidth) {
    path(
        "M%s %sL%s %s"
            .formatted(Svg.number(fromX), Svg.number(fromY), Svg.number(toX), Svg.number(toY)),
        null,
        ink,
        strokeWidth);
    grow(Math.max(fromX, toX), Math.max(fromY, toY));
  }

  /** Lines of text, the first one right below {@code y}. */
  void text(double x, double y, List<String> lines, Type type) {
    double lineHeight = LINE_HEIGHT * type.size() / FONT;
    for (int index = 0; index < lines.size(); index++) {
      out.append(
          "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s fill=\"%s\" text-anchor=\"%s\">%s</text>\n"
              .formatted(
                  Svg.number(x),
                  Svg.number(y + lineHeight * index + type.size()),
                  Svg.number(type.size()),
                  type.bold() ? " font-weight=\"bold\"" : "",
                  type.ink().value(),
                  type.anchor(),
                  Svg.escape(lines.get(index))));
      double length = Wrapping.width(lines.get(index), type.size());
      grow(x + (type.anchor().equals("start") ? length : length / 2), 0);
    }
    grow(0, y + lineHeight * lines.size());
  }

  /** A tick or a cross, 12 units large. */
  void mark(double x, double y, boolean good) {
    String shape = good ? "M%s %sl4 4l7 -9" : "M%s %sm1 -4l9 9m0 -9l-9 9";
    path(shape.formatted(Svg.number(x), Svg.number(y + 6)), null, good ? Ink.GREEN : Ink.RED, 2);
    grow(x + 12, y + 12);
  }

  /** Adds a sentence to what is read to those who do not see the picture. */
  void say(String sentence) {
    spoken.append(spoken.isEmpty() ? "" : "\n").append(sentence);
  }

  double height() {
    return height;
  }

  private void grow(double right, double bottom) {
    width = Math.max(width, right);
    height = Math.max(height, bottom);
  }

  /** The document; {@code id} must be unique where several pictures share a page. */
  String svg(String id, String title, String kind) {
    double titleHeight = 30;
    double all = Math.max(width, Math.min(Wrapping.width(title, 16), 900)) + 2 * MARGIN;
    List<String> heading = Wrapping.lines(title, all - 2 * MARGIN, 16);
    double down = MARGIN + titleHeight + (heading.size() - 1) * 21;
    Canvas head = new Canvas();
    head.text(MARGIN, MARGIN - 4, heading, new Type(16, true, Ink.TEXT, "start"));
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" \
    role="img" aria-labelledby="%3$s-title %3$s-desc" font-family="Helvetica, Arial, \
    'DejaVu Sans', sans-serif">
    <title id="%3$s-title">%4$s</title>
    <desc id="%3$s-desc">%5$s</desc>
    <rect width="%1$s" height="%2$s" fill="%6$s"/>
    %7$s<g transform="translate(%8$s %9$s)">
    %10$s</g>
    </svg>
    """
        .formatted(
            Svg.number(all),
            Svg.number(height + down + MARGIN),
            Svg.escape(id),
            Svg.escape(title),
            Svg.escape(kind + (spoken.isEmpty() ? "" : "\n" + spoken)),
            Ink.PAPER.value(),
            head.out,
            Svg.number(MARGIN),
            Svg.number(down),
            out);
  }
}
