package dev.muster.postmortem.analysis.drawing;

import dev.muster.postmortem.incident.ImpactFigure;
import dev.muster.postmortem.incident.ImpactFigure.Step;
import dev.muster.postmortem.incident.ImpactPoint;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Spelling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws how the figures of the impact went, each on a field of its own below the other. */
final class ImpactPicture {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 70;
  private static final double FIELD = 150;
  private static final double CURVE = 44;
  private static final double DOT = 6;

  private final List<ImpactPoint> points;
  private final Instant begin;
  private final Instant end;
  private final Phrases phrases;
  private final Canvas canvas = new Canvas();

  private ImpactPicture(List<ImpactPoint> points, Instant until, Phrases phrases) {
    this.points = points;
    this.phrases = phrases;
    begin = points.get(0).at();
    end =
        Stream.of(until, points.get(points.size() - 1).at(), begin.plusSeconds(60))
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(begin);
  }

  /** Whether any figure is known, so that there is something to draw. */
  static boolean isPossible(List<ImpactPoint> points) {
    return Stream.of(ImpactFigure.values()).anyMatch(figure -> !figure.steps(points).isEmpty());
  }

  /**
   * @param points the oldest first; at least one knows a figure
   * @param until where the curves end; null for the last point
   */
  static Canvas draw(List<ImpactPoint> points, Instant until, Phrases phrases) {
    ImpactPicture picture = new ImpactPicture(points, until, phrases);
    double top = 0;
    for (ImpactFigure figure : ImpactFigure.values()) {
      List<Step> steps = figure.steps(points);
      if (!steps.isEmpty()) {
        picture.field(top, figure, steps);
        top += FIELD;
      }
    }
    return picture.canvas;
  }

  private void field(double top, ImpactFigure figure, List<Step> steps) {
    String name = phrases.text("impact.figure." + figure.name());
    canvas.text(0, top, List.of(name), Canvas.Type.BOLD);
    double highest =
        Math.max(1, steps.stream().mapToDouble(step -> step.value().doubleValue()).max().orElse(1));
    double base = top + CURVE + HEIGHT;
    canvas.path(area(steps, base, highest), Ink.GREEN_BOX, Ink.GREEN_BOX, 1);
    canvas.path(line(steps, base, highest), null, Ink.GREEN, 2);
    canvas.line(0, base, WIDTH, base, Ink.LINE, 1);
    for (int i = 0; i < steps.size(); i++) {
      boolean labelled = i == 0 || i == steps.size() - 1;
      dot(steps.get(i), base, highest, labelled ? said(figure, steps.get(i)) : null);
    }
    canvas.text(0, base + 4, List.of(Spelling.moment(begin)), Canvas.Type.QUIET);
    canvas.text(
        WIDTH,
        base + 4,
        List.of(Spelling.moment(end) + " UTC"),
        new Canvas.Type(12, false, Ink.QUIET, "end"));
    canvas.say(
        name
            + ": "
            + steps.stream()
                .map(step -> Spelling.moment(step.at()) + " " + said(figure, step))
                .collect(Collectors.joining("; ")));
  }

  private void dot(Step step, double base, double highest, String label) {
    double x = x(step.at());
    double y = y(step, base, highest);
    canvas.box(
        new Box(x - DOT / 2, y - DOT / 2, DOT, DOT), new Canvas.Look(Ink.GREEN, Ink.PAPER, 1, 3));
    if (label != null) {
      boolean left = x > WIDTH / 2;
      canvas.text(
          x, y - 20, List.of(label), new Canvas.Type(12, true, Ink.TEXT, left ? "end" : "start"));
    }
  }

  private String area(List<Step> steps, double base, double highest) {
    return line(steps, base, highest)
        + "V"
        + Svg.number(base)
        + "H"
        + Svg.number(x(steps.get(0).at()))
        + "Z";
  }

  private String line(List<Step> steps, double base, double highest) {
    StringBuilder path = new StringBuilder();
    for (Step step : steps) {
      String x = Svg.number(x(step.at()));
      String y = Svg.number(y(step, base, highest));
      path.append(path.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
    }
    return path.append("H").append(Svg.number(WIDTH)).toString();
  }

  private double x(Instant at) {
    double all = Duration.between(begin, end).toMillis();
    return Duration.between(begin, at).toMillis() / all * WIDTH;
  }

  private static double y(Step step, double base, double highest) {
    return base - step.value().doubleValue() / highest * HEIGHT;
  }

  private String said(ImpactFigure figure, Step step) {
    return figure.said(step.value(), points.get(points.size() - 1).impact().currency(), phrases);
  }
}
