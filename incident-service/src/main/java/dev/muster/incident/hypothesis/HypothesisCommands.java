package dev.muster.incident.hypothesis;

import dev.muster.contracts.Link;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Deed;
import dev.muster.incident.incident.Deeds;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.person.ActivePeople;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Commands about hypotheses; each writes its line into the timeline. */
@ApplicationScoped
@Transactional
public class HypothesisCommands {
  private final Deeds deeds;
  private final HypothesisRepository hypotheses;
  private final ActivePeople people;

  HypothesisCommands(Deeds deeds, HypothesisRepository hypotheses, ActivePeople people) {
    this.deeds = deeds;
    this.hypotheses = hypotheses;
    this.people = people;
  }

  public Hypothesis propose(Target target, Plan plan) {
    var deed = begin(target);
    var known = hypotheses.of(deed.incidentId());
    requirePossible(plan, known, known.size() + 1);
    var hypothesis = new Hypothesis(deed.incidentId(), known.size() + 1, plan, deed.act());
    hypotheses.persist(hypothesis);
    deed.note(Kind.HYPOTHESIS, line("hypothesis.proposed", hypothesis));
    return hypothesis;
  }

  /**
   * Rewrites what a hypothesis says and how it is tested.
   *
   * @param seen entity tag of what the caller has seen; null for any
   * @throws ProblemException 412 when it was rewritten since
   */
  public Hypothesis plan(Target target, int number, String seen, Plan plan) {
    var deed = begin(target);
    var hypothesis = hypotheses.numbered(deed.incidentId(), number);
    requirePossible(plan, hypotheses.of(deed.incidentId()), number);
    hypothesis.plan(plan, seen);
    deed.note(Kind.HYPOTHESIS, line("hypothesis.planned", hypothesis));
    return hypothesis;
  }

  /** The caller, or whoever owns it, tests it now. */
  public Hypothesis begin(Target target, int number) {
    var deed = begin(target);
    var hypothesis = hypotheses.numbered(deed.incidentId(), number);
    hypothesis.begin();
    deed.note(Kind.HYPOTHESIS, line("hypothesis.testing", hypothesis));
    return hypothesis;
  }

  /** Adds evidence; its line in the timeline carries the links. */
  public Hypothesis find(
      Target target, int number, boolean supports, String text, List<Link> links) {
    var deed = begin(target);
    var hypothesis = hypotheses.numbered(deed.incidentId(), number);
    var act = deed.act();
    hypothesis.find(new Evidence(supports, text, links, act.at(), act.by()));
    var line =
        line(supports ? "hypothesis.evidence-for" : "hypothesis.evidence-against", hypothesis)
            .value("text", text);
    deed.note(Kind.HYPOTHESIS, line, links);
    return hypothesis;
  }

  /** Confirms or refutes; {@code result} says what came out. */
  public Hypothesis settle(Target target, int number, boolean confirmed, String result) {
    var deed = begin(target);
    var hypothesis = hypotheses.numbered(deed.incidentId(), number);
    hypothesis.settle(confirmed, result, deed.act());
    deed.note(
        Kind.HYPOTHESIS,
        line(confirmed ? "hypothesis.confirmed" : "hypothesis.refuted", hypothesis)
            .value("result", result));
    return hypothesis;
  }

  /** Asks the question again; {@code reason} says why. */
  public Hypothesis reopen(Target target, int number, String reason) {
    var deed = begin(target);
    var hypothesis = hypotheses.numbered(deed.incidentId(), number);
    hypothesis.reopen();
    deed.note(Kind.HYPOTHESIS, line("hypothesis.reopened", hypothesis).value("reason", reason));
    return hypothesis;
  }

  private Deed begin(Target target) {
    return deeds.begin(target, Action.ADD_TO_TIMELINE);
  }

  private void requirePossible(Plan plan, List<Hypothesis> known, int number) {
    if (plan.ownerId() != null) {
      people.required("ownerId", plan.ownerId());
    }
    if (plan.parent() == null) {
      return;
    }
    var parents = known.stream().map(Hypothesis::number).toList();
    if (!parents.contains(plan.parent()) || ancestors(plan.parent(), known).contains(number)) {
      throw new ProblemException(
          Problem.unprocessable(
              "hypothesis.invalid-parent",
              "parent must be another hypothesis that does not stand below this one",
              new FieldError("parent", "tree", "must be a hypothesis that is not below this one")));
    }
  }

  /** The hypothesis with that number and all that it stands below. */
  private static List<Integer> ancestors(int number, List<Hypothesis> known) {
    var line = new ArrayList<Integer>();
    for (Integer at = number; at != null && !line.contains(at); at = known.get(at - 1).parent()) {
      line.add(at);
    }
    return line;
  }

  private static Line line(String key, Hypothesis hypothesis) {
    return Line.of(key).value("number", hypothesis.number()).value("title", hypothesis.title());
  }
}
