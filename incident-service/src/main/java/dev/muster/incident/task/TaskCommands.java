package dev.muster.incident.task;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.access.Action;
import dev.muster.incident.hypothesis.HypothesisRepository;
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
import java.util.UUID;

/** Commands about tasks; each writes its line into the timeline. */
@ApplicationScoped
@Transactional
public class TaskCommands {
  private final Deeds deeds;
  private final TaskRepository tasks;
  private final HypothesisRepository hypotheses;
  private final ActivePeople people;

  TaskCommands(
      Deeds deeds, TaskRepository tasks, HypothesisRepository hypotheses, ActivePeople people) {
    this.deeds = deeds;
    this.tasks = tasks;
    this.hypotheses = hypotheses;
    this.people = people;
  }

  public Task add(Target target, Assignment wanted) {
    var deed = begin(target);
    var incidentId = deed.incidentId();
    requirePossible(incidentId, wanted);
    var task = new Task(incidentId, tasks.of(incidentId).size() + 1, wanted, deed.act());
    tasks.persist(task);
    deed.note(Kind.ACTION, line("task.added", task));
    return task;
  }

  /**
   * Rewrites what is to be done, by whom, until when.
   *
   * @param seen entity tag of what the caller has seen; null for any
   * @throws ProblemException 412 when it was rewritten since
   */
  public Task assign(Target target, int number, String seen, Assignment wanted) {
    var deed = begin(target);
    var task = tasks.numbered(deed.incidentId(), number);
    requirePossible(deed.incidentId(), wanted);
    task.assign(wanted, seen);
    deed.note(Kind.ACTION, line("task.assigned", task));
    return task;
  }

  /** Ends a task; {@code result} says what came out, may be null. */
  public Task end(Target target, int number, TaskStatus how, String result) {
    if (how == TaskStatus.OPEN) {
      throw refused("status", "end", "must be DONE or DROPPED");
    }
    var deed = begin(target);
    var task = tasks.numbered(deed.incidentId(), number);
    task.end(how, result, deed.act());
    deed.note(Kind.ACTION, line("task." + how, task).optional("result", result));
    return task;
  }

  /** Makes a task an action item of the post-mortem to come. */
  public Task followUp(Target target, int number) {
    var deed = begin(target);
    var task = tasks.numbered(deed.incidentId(), number);
    task.followUp(deed.act());
    var followUps = deed.incident().followUps();
    var line = line("task.followed-up", task);
    deed.save(followUps.propose(task.id(), task.title(), task.assigneeId(), line, deed.act()));
    return task;
  }

  private Deed begin(Target target) {
    return deeds.begin(target, Action.ADD_TO_TIMELINE);
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
}
