package dev.muster.postmortem.analysis.drawing;

import dev.muster.postmortem.action.ActionHorizon;
import dev.muster.postmortem.analysis.CorrectiveMeasure;
import dev.muster.postmortem.analysis.FiveWhys;
import dev.muster.postmortem.analysis.Forest;
import dev.muster.postmortem.analysis.WhyAnswer;
import dev.muster.postmortem.wording.Phrases;
import java.util.List;
import java.util.Map;

/** Draws five whys: the problem at the left, each answer at the right of what it explains. */
final class FiveWhysPicture {
  private static final double WIDTH = 210;

  private final FiveWhys fiveWhys;
  private final Phrases phrases;
  private final Forest<WhyAnswer> answers;
  private final Canvas canvas = new Canvas();

  private FiveWhysPicture(FiveWhys fiveWhys, Phrases phrases) {
    this.fiveWhys = fiveWhys;
    this.phrases = phrases;
    answers = new Forest<>(fiveWhys.answers());
  }

  /** The problem, or an answer. */
  private record Node(WhyAnswer answer) {}

  static Canvas draw(FiveWhys fiveWhys, Phrases phrases) {
    FiveWhysPicture picture = new FiveWhysPicture(fiveWhys, phrases);
    picture.tree();
    picture.measures();
    return picture.canvas;
  }

  private void tree() {
    Node problem = new Node(null);
    Map<Node, Box> boxes =
        TreeLayout.of(
            problem,
            TreeLayout.Growth.RIGHT,
            new TreeLayout.Gaps(46, 14),
            this::children,
            node -> card(node).size());
    boxes.forEach(
        (node, box) -> {
          children(node).forEach(child -> connect(box, boxes.get(child)));
          boolean root = node.answer() != null && node.answer().rootCause();
          Canvas.Look look =
              node.answer() == null
                  ? Canvas.Look.HEAD
                  : root ? Canvas.Look.CAUSE : Canvas.Look.PLAIN;
          Canvas.Type foot = root ? Canvas.Type.QUIET.in(Ink.RED) : Canvas.Type.QUIET.in(Ink.QUIET);
          card(node).draw(canvas, box, look, foot);
        });
    tell(problem, "");
  }

  private List<Node> children(Node node) {
    List<WhyAnswer> below =
        node.answer() == null ? answers.roots() : answers.children(node.answer());
    return below.stream().map(Node::new).toList();
  }

  private Card card(Node node) {
    return Card.of(text(node), footer(node), WIDTH);
  }

  private String text(Node node) {
    return node.answer() == null ? fiveWhys.problem() : node.answer().text();
  }

  private String footer(Node node) {
    if (node.answer() != null && node.answer().rootCause()) {
      return phrases.text("analysis.root-cause");
    }
    String own = node.answer() == null ? fiveWhys.question() : node.answer().question();
    boolean asked = !children(node).isEmpty();
    return asked ? (own == null || own.isBlank() ? phrases.text("analysis.why") : own) : "";
  }

  private void connect(Box from, Box to) {
    double bend = (from.right() + to.x()) / 2;
    canvas.path(
        "M%s %sH%sV%sH%s"
            .formatted(
                Svg.number(from.right()),
                Svg.number(from.middleY()),
                Svg.number(bend),
                Svg.number(to.middleY()),
                Svg.number(to.x())),
        null,
        Ink.LINE,
        1.5);
  }

  private void tell(Node node, String number) {
    canvas.say((number.isEmpty() ? "" : number + " ") + text(node) + ended(footer(node)));
    int index = 0;
    for (Node child : children(node)) {
      tell(child, number + ++index + ".");
    }
  }

  private static String ended(String footer) {
    return footer.isEmpty() ? "" : " (" + footer + ")";
  }

  private void measures() {
    double top = canvas.height() + 28;
    for (ActionHorizon horizon : ActionHorizon.values()) {
      List<CorrectiveMeasure> found =
          fiveWhys.measures().stream().filter(one -> one.horizon() == horizon).toList();
      if (!found.isEmpty()) {
        String heading = phrases.text("analysis.measures." + horizon);
        canvas.text(0, top, List.of(heading), Canvas.Type.BOLD);
        canvas.say(heading);
        top += 21;
        for (CorrectiveMeasure measure : found) {
          List<String> lines = Wrapping.lines(measure.text(), 520, Canvas.FONT);
          canvas.text(4, top, List.of("–"), Canvas.Type.PLAIN);
          canvas.text(18, top, lines, Canvas.Type.PLAIN);
          canvas.say("– " + measure.text());
          top += lines.size() * Canvas.LINE_HEIGHT + 3;
        }
        top += 10;
      }
    }
  }
}
