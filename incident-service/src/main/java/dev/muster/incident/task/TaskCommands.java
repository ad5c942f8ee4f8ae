package dev.muster.incident.task;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Action;
import dev.muster.incident.hypothesis.HypothesisRepository;
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
import java.util.UUID;

/** Commands about tasks; each writes its line into the timeline. */
@ApplicationScoped
@Transactional
public class TaskCommands {
  private final IncidentStore store;
  private final TaskRepository tasks;
  private final HypothesisRepository hypotheses;
  private final ActivePeople people;
  private final InstantSource time;

  TaskCommands(
      IncidentStore store,
      TaskRepository tasks,
      HypothesisRepository hypotheses,
      ActivePeople people,
      InstantSource time) {
    this.store = store;
    this.tasks = tasks;
    this.hypotheses = hypotheses;
    this.people = people;
    this.time = time;
  }

  public Task add(Target target, Assignment wanted) {
    var incident = find(target);
    requirePossible(incident.id(), wanted);
    var task = new Task(incident.id(), tasks.of(incident.id()).size() + 1, wanted, act(target));
    tasks.persist(task);
    note(incident, target, line("task.added", task));
    return task;
  }

  /** Rewrites what is to be done, by whom, until when. */
  public Task assign(Target target, int number, Assignment wanted) {
    var incident = find(target);
    var task = tasks.numbered(incident.id(), number);
    requirePossible(incident.id(), wanted);
    task.assign(wanted);
    note(incident, target, line("task.assigned", task));
    return task;
  }

  /** Ends a task; {@code result} says what came out, may be null. */
  public Task end(Target target, int number, TaskStatus how, String result) {
    if (how == TaskStatus.OPEN) {
      throw refused("status", "end", "must be DONE or DROPPED");
    }
    var incident = find(target);
    var task = tasks.numbered(incident.id(), number);
    task.end(how, result, act(target));
    note(incident, target, line("task." + how, task).optional("result", result));
    return task;
  }

  /** Makes a task an action item of the post-mortem to come. */
  public Task followUp(Target target, int number) {
    var incident = find(target);
    var task = tasks.numbered(incident.id(), number);
    var act = act(target);
    task.followUp(act);
    store.save(
        incident,
        incident
            .followUps()
            .propose(
                task.id(), task.title(), task.assigneeId(), line("task.followed-up", task), act));
    return task;
  }

  private void requirePossible(UUID incidentId, Assignment wanted) {
    if (wanted.assigneeId() != null) {
      people.required("assigneeId", wanted.assigneeId());
    }
    if (wanted.hypothesis() != null
        && hypotheses.of(incidentId).stream()
            .noneMatch(known -> known.number() == wanted.hypothesis())) {
      throw refused("hypothesis", "exists", "must be the number of a hypothesis");
    }
  }

  private static ProblemException refused(String field, String rule, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "task.invalid", field + " " + message, new FieldError(field, rule, message)));
  }

  private Line line(String key, Task task) {
    return Line.of(key)
        .value("number", task.number())
        .value("title", task.title())
        .optional("name", task.assigneeId() == null ? null : people.name(task.assigneeId()));
  }

  private void note(Incident incident, Target target, Line line) {
    var act = act(target);
    store.save(
        incident, incident.record(Draft.of(Kind.ACTION, line, act.at(), act.by()), act.at()));
  }

  private Incident find(Target target) {
    return store.forCommand(target.id(), Action.ADD_TO_TIMELINE, target.caller(), target.ifMatch());
  }

  private Act act(Target target) {
    return new Act(target.caller().who(), time.instant());
  }
}
