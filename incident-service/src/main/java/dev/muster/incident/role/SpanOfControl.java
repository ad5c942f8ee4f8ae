package dev.muster.incident.role;

/** How many people report to one at least and at most (ROLE-17). */
public record SpanOfControl(int least, int most) {
  public static final SpanOfControl DEFAULT = new SpanOfControl(3, 7);

  public SpanOfControl {
    if (least < 1 || most < least || most > 50) {
      throw new IllegalArgumentException("a span runs from 1 or more to 50 or less");
    }
  }
}
