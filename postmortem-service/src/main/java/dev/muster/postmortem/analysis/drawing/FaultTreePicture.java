package dev.muster.postmortem.analysis.drawing;

import dev.muster.postmortem.analysis.CutSets;
import dev.muster.postmortem.analysis.FaultEvent;
import dev.muster.postmortem.analysis.FaultTree;
import dev.muster.postmortem.analysis.Findings;
import dev.muster.postmortem.analysis.Forest;
import dev.muster.postmortem.analysis.Gate;
import dev.muster.postmortem.wording.Phrases;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws a fault tree from the top down, with its gates, its path and its minimal cut sets. */
final class FaultTreePicture {
  private static final double WIDTH = 156;
  private static final double GATE = 34;
  private static final double STEM = 10;
  private static final int LISTED = 30;

  private final Forest<FaultEvent> events;
  private final Set<String> path;
  private final Phrases phrases;
  private final Canvas canvas = new Canvas();

  private FaultTreePicture(FaultTree tree, Findings findings, Phrases phrases) {
    this.events = new Forest<>(tree.events());
    this.path = Set.copyOf(findings.path());
    this.phrases = phrases;
  }

  static Canvas draw(FaultTree tree, Findings findings, Phrases phrases) {
    FaultTreePicture picture = new FaultTreePicture(tree, findings, phrases);
    FaultEvent top = picture.events.roots().get(0);
    picture.tree(top);
    picture.tell(top, "");
    picture.cutSets(findings.cutSets());
    return picture.canvas;
  }

  private void tree(FaultEvent top) {
    Map<FaultEvent, Box> boxes =
        TreeLayout.of(
            top,
            TreeLayout.Growth.DOWN,
            new TreeLayout.Gaps(GATE + 3 * STEM, 18),
            events::children,
            event -> card(event).size());
    boxes.forEach(
        (event, box) -> {
          if (!events.isLeaf(event)) {
            double busY = box.bottom() + STEM + GATE + STEM;
            events.children(event).stream()
                .sorted(Comparator.comparing(child -> path.contains(child.id())))
                .forEach(child -> connect(event, child, boxes, busY));
            gate(event, box);
          }
        });
    boxes.forEach((event, box) -> card(event).draw(canvas, box, look(event), foot(event)));
  }

  private Card card(FaultEvent event) {
    return Card.of(text(event), footer(event), WIDTH);
  }

  private String text(FaultEvent event) {
    return event.sameAs() == null ? event.text() : events.node(event.sameAs()).text();
  }

  private String footer(FaultEvent event) {
    if (!events.isLeaf(event)) {
      return "";
    }
    String shared = event.sameAs() == null ? "" : phrases.text("analysis.same");
    String occurred = path.contains(event.id()) ? phrases.text("analysis.occurred") : "";
    return shared.isEmpty() || occurred.isEmpty() ? shared + occurred : occurred + ", " + shared;
  }

  private Canvas.Look look(FaultEvent event) {
    boolean way = path.contains(event.id());
    double radius = events.isLeaf(event) ? 16 : 2;
    return new Canvas.Look(
        way ? Ink.RED_BOX : events.isLeaf(event) ? Ink.BOX : Ink.HEAD,
        way ? Ink.RED : Ink.LINE,
        way ? 2.5 : 1,
        radius);
  }

  private Canvas.Type foot(FaultEvent event) {
    return Canvas.Type.QUIET.in(path.contains(event.id()) ? Ink.RED : Ink.QUIET);
  }

  private void connect(FaultEvent from, FaultEvent to, Map<FaultEvent, Box> boxes, double busY) {
    boolean way = path.contains(from.id()) && path.contains(to.id());
    Box target = boxes.get(to);
    canvas.path(
        "M%s %sV%sH%sV%s"
            .formatted(
                Svg.number(boxes.get(from).middleX()),
                Svg.number(boxes.get(from).bottom()),
                Svg.number(busY),
                Svg.number(target.middleX()),
                Svg.number(target.y())),
        null,
        way ? Ink.RED : Ink.LINE,
        way ? 3 : 1.5);
  }

  /** An AND gate is flat below and round above, an OR gate is pointed. */
  private void gate(FaultEvent event, Box box) {
    double left = box.middleX() - 21;
    double top = box.bottom() + STEM;
    String shape =
        event.gate() == Gate.AND
            ? "M%1$s %2$sv-14a21 20 0 0 1 42 0v14z"
            : "M%1$s %2$sc2 -20 12 -31 21 -34c9 3 19 14 21 34c-12 -8 -30 -8 -42 0z";
    boolean way = path.contains(event.id());
    canvas.path(
        shape.formatted(Svg.number(left), Svg.number(top + GATE)),
        Ink.PAPER,
        way ? Ink.RED : Ink.TEXT,
        way ? 2.5 : 1.5);
    canvas.text(
        box.middleX(),
        top + 12,
        List.of(phrases.text("analysis.gate." + gate(event))),
        new Canvas.Type(10, true, Ink.TEXT, "middle"));
  }

  private static Gate gate(FaultEvent event) {
    return event.gate() == null ? Gate.OR : event.gate();
  }

  private void tell(FaultEvent event, String number) {
    String gate =
        events.isLeaf(event) ? footer(event) : phrases.text("analysis.gate." + gate(event));
    canvas.say(
        (number.isEmpty() ? "" : number + " ")
            + text(event)
            + (gate.isEmpty() ? "" : " (" + gate + ")"));
    int index = 0;
    for (FaultEvent child : events.children(event)) {
      tell(child, number + ++index + ".");
    }
  }

  private void cutSets(CutSets found) {
    if (found.tooMany()) {
      note(phrases.text("analysis.cut-sets.many", "count", CutSets.MOST_SETS), 26, true);
      return;
    }
    note(phrases.text("analysis.cut-sets"), 26, true);
    for (int index = 0; index < Math.min(LISTED, found.sets().size()); index++) {
      String names =
          found.sets().get(index).stream()
              .map(id -> text(events.node(id)))
              .collect(Collectors.joining(" + "));
      note(index + 1 + ". " + names, 5, false);
    }
    if (found.sets().size() > LISTED) {
      note(phrases.text("analysis.cut-sets.more", "count", found.sets().size() - LISTED), 5, false);
    }
  }

  private void note(String text, double gap, boolean bold) {
    canvas.text(
        0,
        canvas.height() + gap,
        Wrapping.lines(text, 620, Canvas.FONT),
        bold ? Canvas.Type.BOLD : Canvas.Type.PLAIN);
    canvas.say(text);
  }
}
