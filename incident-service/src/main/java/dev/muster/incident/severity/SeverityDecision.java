package dev.muster.incident.severity;

import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A decision about the severity of an incident, kept for good. */
@Entity
@Immutable
@Table(name = "severity_decision")
public class SeverityDecision {
  @Id private UUID id;
  private UUID incidentId;
  private Instant decidedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Who decidedBy;

  @Enumerated(EnumType.STRING)
  private Basis basis;

  private int policyVersion;
  private String rule;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  @JdbcTypeCode(SqlTypes.JSON)
  private SeverityFacts facts;

  @JdbcTypeCode(SqlTypes.JSON)
  private Reasons reasons;

  /** Reasons by language tag. */
  public record Reasons(List<Map<String, String>> list) {}

  protected SeverityDecision() {}

  public SeverityDecision(UUID incidentId, Decision decision, Instant at, Who by) {
    this.id = Ids.next();
    this.incidentId = incidentId;
    this.decidedAt = at;
    this.decidedBy = by;
    this.basis = decision.basis();
    this.policyVersion = decision.policyVersion();
    this.rule = decision.rule();
    this.severity = decision.severity();
    this.facts = decision.facts();
    this.reasons = new Reasons(decision.reasons());
  }

  public Decision decision() {
    return new Decision(basis, policyVersion, rule, severity, facts, reasons.list());
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public Who decidedBy() {
    return decidedBy;
  }

  public UUID incidentId() {
    return incidentId;
  }
}
