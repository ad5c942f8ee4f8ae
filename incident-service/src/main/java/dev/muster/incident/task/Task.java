package dev.muster.incident.task;

import dev.muster.contracts.Who;
import dev.muster.incident.incident.Act;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something to do in an incident, by somebody, within a time. */
@Entity
@Table(name = "incident_task")
public class Task {
  @Id private UUID id;

  @Column(name = "incident_id")
  private UUID incidentId;

  private int number;
  private long version;
  private String title;
  private UUID assigneeId;
  private Integer hypothesis;
  private Instant timeBoxUntil;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Enumerated(EnumType.STRING)
  private TaskStatus status;

  private String result;
  private Instant addedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Who addedBy;

  @Column(name = "follow_up_at")
  private Instant followUpAt;

  private Instant endedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Who endedBy;

  protected Task() {}

  Task(UUID incidentId, int number, Assignment wanted, Act act) {
    this.id = Ids.next();
    this.incidentId = incidentId;
    this.number = number;
    this.status = TaskStatus.OPEN;
    this.addedAt = act.at();
    this.addedBy = act.by();
    assign(wanted);
  }

  /** Gives it anew, as who has seen what {@code ifMatch} tags; null for however it is given. */
  void assign(Assignment wanted, String ifMatch) {
    ETags.requireMatch(ifMatch, version);
    version++;
    assign(wanted);
  }

  /** Changes what is to be done, by whom, until when; a new time asks again. */
  private void assign(Assignment wanted) {
    requireOpen();
    if (!Objects.equals(timeBoxUntil, wanted.timeBoxUntil())) {
      remindedAt = null;
    }
    title = wanted.title();
    assigneeId = wanted.assigneeId();
    hypothesis = wanted.hypothesis();
    timeBoxUntil = wanted.timeBoxUntil();
  }

  /** It is done, or not needed any more; {@code what} came out, may be null. */
  void end(TaskStatus how, String what, Act act) {
    requireOpen();
    status = how;
    result = what;
    endedAt = act.at();
    endedBy = act.by();
  }

  /** It is to be done after the incident as an action item; once, whether it has ended or not. */
  void followUp(Act act) {
    if (followUpAt != null) {
      throw new ProblemException(
          Problem.conflict("task.followed-up", "The task is an action item already"));
    }
    followUpAt = act.at();
  }

  private void requireOpen() {
    if (status != TaskStatus.OPEN) {
      throw new ProblemException(Problem.conflict("task.ended", "The task is " + status));
    }
  }

  public UUID id() {
    return id;
  }

  public int number() {
    return number;
  }

  /** How often it was given anew; the entity tag of what it says. */
  public long version() {
    return version;
  }

  public String title() {
    return title;
  }

  /** Null while nobody has it. */
  public UUID assigneeId() {
    return assigneeId;
  }

  /** Number of the hypothesis that it tests; null for none. */
  public Integer hypothesis() {
    return hypothesis;
  }

  /** Null for none. */
  public Instant timeBoxUntil() {
    return timeBoxUntil;
  }

  public TaskStatus status() {
    return status;
  }

  /** Since when it is an action item; null for no. */
  public Instant followUpAt() {
    return followUpAt;
  }

  /** Null for nothing said. */
  public String result() {
    return result;
  }

  public Instant addedAt() {
    return addedAt;
  }

  public Who addedBy() {
    return addedBy;
  }

  /** Null while it is open. */
  public Instant endedAt() {
    return endedAt;
  }

  /** Null while it is open. */
  public Who endedBy() {
    return endedBy;
  }
}
