package dev.muster.incident.hypothesis;

import dev.muster.contracts.Link;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Action;
import dev.muster.incident.incident.Act;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.person.ActivePeople;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Commands about hypotheses; each writes its line into the timeline. */
@ApplicationScoped
@Transactional
public class HypothesisCommands {
  private final IncidentStore store;
  private final HypothesisRepository hypotheses;
  private final ActivePeople people;
  private final InstantSource time;

  HypothesisCommands(
      IncidentStore store,
      HypothesisRepository hypotheses,
      ActivePeople people,
      InstantSource time) {
    this.store = store;
    this.hypotheses = hypotheses;
    this.people = people;
    this.time = time;
  }

  public Hypothesis propose(Target target, Plan plan) {
    var incident = find(target);
    var known = hypotheses.of(incident.id());
    requirePossible(plan, known, known.size() + 1);
    var hypothesis = new Hypothesis(incident.id(), known.size() + 1, plan, act(target));
    hypotheses.persist(hypothesis);
    note(incident, target, line("hypothesis.proposed", hypothesis));
    return hypothesis;
  }

  /** Rewrites what a hypothesis says and how it is tested. */
  public Hypothesis plan(Target target, int number, Plan plan) {
    var incident = find(target);
    var hypothesis = hypotheses.numbered(incident.id(), number);
    requirePossible(plan, hypotheses.of(incident.id()), number);
    hypothesis.plan(plan);
    note(incident, target, line("hypothesis.planned", hypothesis));
    return hypothesis;
  }

  /** The caller, or whoever owns it, tests it now. */
  public Hypothesis begin(Target target, int number) {
    var incident = find(target);
    var hypothesis = hypotheses.numbered(incident.id(), number);
    hypothesis.begin();
    note(incident, target, line("hypothesis.testing", hypothesis));
    return hypothesis;
  }

  /** Adds evidence; its line in the timeline carries the links. */
  public Hypothesis find(
      Target target, int number, boolean supports, String text, List<Link> links) {
    var incident = find(target);
    var hypothesis = hypotheses.numbered(incident.id(), number);
    var act = act(target);
    hypothesis.find(new Evidence(supports, text, links, act.at(), act.by()));
    var line =
        line(supports ? "hypothesis.evidence-for" : "hypothesis.evidence-against", hypothesis)
            .value("text", text);
    note(incident, target, line, links);
    return hypothesis;
  }

  /** Confirms or refutes; {@code result} says what came out. */
  public Hypothesis settle(Target target, int number, boolean confirmed, String result) {
    var incident = find(target);
    var hypothesis = hypotheses.numbered(incident.id(), number);
    hypothesis.settle(confirmed, result, act(target));
    note(
        incident,
        target,
        line(confirmed ? "hypothesis.confirmed" : "hypothesis.refuted", hypothesis)
            .value("result", result));
    return hypothesis;
  }

  /** Asks the question again; {@code reason} says why. */
  public Hypothesis reopen(Target target, int number, String reason) {
    var incident = find(target);
    var hypothesis = hypotheses.numbered(incident.id(), number);
    hypothesis.reopen();
    note(incident, target, line("hypothesis.reopened", hypothesis).value("reason", reason));
    return hypothesis;
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

  private void note(Incident incident, Target target, Line line) {
    note(incident, target, line, List.of());
  }

  private void note(Incident incident, Target target, Line line, List<Link> links) {
    var act = act(target);
    var entry = Draft.of(Kind.HYPOTHESIS, line, act.at(), act.by()).with(links, false);
    store.save(incident, incident.record(entry, act.at()));
  }

  private Incident find(Target target) {
    return store.forCommand(target.id(), Action.ADD_TO_TIMELINE, target.caller(), target.ifMatch());
  }

  private Act act(Target target) {
    return new Act(target.caller().who(), time.instant());
  }
}
