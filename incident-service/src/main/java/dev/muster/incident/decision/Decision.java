package dev.muster.incident.decision;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something to be done, decided by the commander, and what came of it (DCN-01, DCN-02). */
@Entity
@Table(name = "decision")
public class Decision {
  @Id private UUID id;

  @Column(name = "incident_id")
  private UUID incidentId;

  private int number;
  private long version;
  private String proposal;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> alternatives;

  private String expectedEffect;

  @JdbcTypeCode(SqlTypes.JSON)
  private Objections objections;

  @JdbcTypeCode(SqlTypes.JSON)
  private Consents consents;

  @Enumerated(EnumType.STRING)
  private DecisionStatus status;

  private Instant proposedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Who proposedBy;

  private Instant decidedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Who decidedBy;

  private String reason;
  private String outcome;

  @Enumerated(EnumType.STRING)
  private Effect effect;

  private Instant outcomeAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Who outcomeBy;

  protected Decision() {}

  Decision(UUID incidentId, int number, Proposal wanted, Act act) {
    this.id = Ids.next();
    this.incidentId = incidentId;
    this.number = number;
    this.proposal = wanted.text();
    this.alternatives = wanted.alternatives();
    this.expectedEffect = wanted.expectedEffect();
    this.objections = Objections.NONE;
    this.consents = Consents.NONE;
    this.status = DecisionStatus.PROPOSED;
    this.proposedAt = act.at();
    this.proposedBy = act.by();
  }

  /** Somebody is against it, whatever they have said before. */
  void object(String text, Act act) {
    requireOpen();
    objections = objections.with(new Objection(text, act.at(), act.by()));
    consents = consents.without(act.by());
  }

  /** Somebody has nothing against it; false when they have said so before. */
  boolean consent(Act act) {
    requireOpen();
    if (consents.by(act.by())) {
      return false;
    }
    consents = consents.with(new Consent(act.at(), act.by()));
    return true;
  }

  /** Whether that person has proposed it, objected to it or has nothing against it. */
  public boolean isAnsweredBy(UUID personId) {
    return Stream.of(
            Stream.of(proposedBy),
            objections.items().stream().map(Objection::by),
            consents.items().stream().map(Consent::by))
        .flatMap(who -> who)
        .anyMatch(who -> personId.equals(who.id()));
  }

  /**
   * It is approved, rejected or taken back.
   *
   * @param why null for no reason given
   */
  void settle(DecisionStatus how, String why, Act act) {
    requireOpen();
    status = how;
    reason = why;
    decidedAt = act.at();
    decidedBy = act.by();
  }

  /**
   * What came of it; said again, it replaces what was said before, as far as the person has seen
   * what {@code ifMatch} tags; null for whatever was said.
   */
  void turnOut(Effect what, String text, String ifMatch, Act act) {
    ETags.requireMatch(ifMatch, version);
    if (status != DecisionStatus.APPROVED) {
      throw new ProblemException(
          Problem.conflict("decision.not-approved", "The decision is " + status));
    }
    version++;
    effect = what;
    outcome = text;
    outcomeAt = act.at();
    outcomeBy = act.by();
  }

  private void requireOpen() {
    if (status != DecisionStatus.PROPOSED) {
      throw new ProblemException(Problem.conflict("decision.settled", "The decision is " + status));
    }
  }

  /** How long it waited to be decided; empty while it does. */
  public Optional<Duration> latency() {
    return Optional.ofNullable(decidedAt).map(at -> Duration.between(proposedAt, at));
  }

  public UUID id() {
    return id;
  }

  public int number() {
    return number;
  }

  /** How often somebody said what came of it; the entity tag of that. */
  public long version() {
    return version;
  }

  public String proposal() {
    return proposal;
  }

  public List<String> alternatives() {
    return List.copyOf(alternatives);
  }

  /** Null when nobody said. */
  public String expectedEffect() {
    return expectedEffect;
  }

  public Objections objections() {
    return objections;
  }

  public Consents consents() {
    return consents;
  }

  public DecisionStatus status() {
    return status;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  public Who proposedBy() {
    return proposedBy;
  }

  /** Null while it is open. */
  public Instant decidedAt() {
    return decidedAt;
  }

  /** Null while it is open. */
  public Who decidedBy() {
    return decidedBy;
  }

  /** Null for none given. */
  public String reason() {
    return reason;
  }

  /** Null until it is known. */
  public String outcome() {
    return outcome;
  }

  /** Null until it is known. */
  public Effect effect() {
    return effect;
  }

  /** Null until it is known. */
  public Instant outcomeAt() {
    return outcomeAt;
  }

  /** Null until it is known. */
  public Who outcomeBy() {
    return outcomeBy;
  }
}
