package dev.muster.incident.hypothesis;

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

/** What may be the cause, and what is known about that (HYP-01). */
@Entity
@Table(name = "hypothesis")
public class Hypothesis {
  @Id private UUID id;

  @Column(name = "incident_id")
  private UUID incidentId;

  private int number;
  private long version;
  private Integer parent;
  private String title;

  @Enumerated(EnumType.STRING)
  private Likelihood likelihood;

  @Enumerated(EnumType.STRING)
  private HypothesisStatus status;

  private String test;
  private String result;
  private UUID ownerId;
  private Instant timeBoxUntil;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private EvidenceList evidence;

  private Instant proposedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Who proposedBy;

  private Instant settledAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Who settledBy;

  protected Hypothesis() {}

  Hypothesis(UUID incidentId, int number, Plan plan, Act act) {
    this.id = Ids.next();
    this.incidentId = incidentId;
    this.number = number;
    this.status = HypothesisStatus.OPEN;
    this.evidence = EvidenceList.EMPTY;
    this.proposedAt = act.at();
    this.proposedBy = act.by();
    plan(plan);
  }

  /** Plans it anew, as who has seen what {@code ifMatch} tags; null for whatever is planned. */
  void plan(Plan plan, String ifMatch) {
    ETags.requireMatch(ifMatch, version);
    version++;
    plan(plan);
  }

  /** Changes what it says and how it is tested; a new time asks again. */
  private void plan(Plan plan) {
    requireUnsettled();
    if (!Objects.equals(timeBoxUntil, plan.timeBoxUntil())) {
      remindedAt = null;
    }
    title = plan.title();
    parent = plan.parent();
    likelihood = plan.likelihood();
    test = plan.test();
    ownerId = plan.ownerId();
    timeBoxUntil = plan.timeBoxUntil();
  }

  /** Somebody tests it now. */
  void begin() {
    requireUnsettled();
    status = HypothesisStatus.TESTING;
  }

  /** Adds what speaks for it or against it; also to one that is settled. */
  void find(Evidence found) {
    evidence = evidence.with(found);
  }

  /** It is confirmed or refuted, by what came out. */
  void settle(boolean confirmed, String outcome, Act act) {
    requireUnsettled();
    status = confirmed ? HypothesisStatus.CONFIRMED : HypothesisStatus.REFUTED;
    result = outcome;
    settledAt = act.at();
    settledBy = act.by();
  }

  /** The question is open again; what came out before is kept in the timeline. */
  void reopen() {
    if (!status.isSettled()) {
      throw new ProblemException(
          Problem.conflict("hypothesis.not-settled", "The hypothesis is " + status));
    }
    status = HypothesisStatus.OPEN;
    result = null;
    settledAt = null;
    settledBy = null;
  }

  private void requireUnsettled() {
    if (status.isSettled()) {
      throw new ProblemException(
          Problem.conflict("hypothesis.settled", "The hypothesis is " + status));
    }
  }

  public UUID id() {
    return id;
  }

  public int number() {
    return number;
  }

  /** How often it was planned anew; the entity tag of what it says. */
  public long version() {
    return version;
  }

  /** Null for one that stands alone. */
  public Integer parent() {
    return parent;
  }

  public String title() {
    return title;
  }

  public Likelihood likelihood() {
    return likelihood;
  }

  public HypothesisStatus status() {
    return status;
  }

  /** Null while nobody knows what would tell. */
  public String test() {
    return test;
  }

  /** Null while it is not settled. */
  public String result() {
    return result;
  }

  /** Null for nobody. */
  public UUID ownerId() {
    return ownerId;
  }

  /** Null for none. */
  public Instant timeBoxUntil() {
    return timeBoxUntil;
  }

  public EvidenceList evidence() {
    return evidence;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  public Who proposedBy() {
    return proposedBy;
  }

  /** Null while it is not settled. */
  public Instant settledAt() {
    return settledAt;
  }

  /** Null while it is not settled. */
  public Who settledBy() {
    return settledBy;
  }
}
