package dev.muster.incident.relation;

import dev.muster.contracts.Who;
import dev.muster.incident.incident.Act;
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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A link between two incidents. */
@Entity
@Table(name = "incident_relation")
public class Relation {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private RelationKind kind;

  @Column(name = "from_id")
  private UUID fromId;

  @Column(name = "to_id")
  private UUID toId;

  private String reason;

  @Column(name = "linked_at")
  private Instant linkedAt;

  @Column(name = "linked_by")
  @JdbcTypeCode(SqlTypes.JSON)
  private Who linkedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  @JdbcTypeCode(SqlTypes.JSON)
  private Who endedBy;

  protected Relation() {}

  /** {@code reason} may be null. */
  Relation(RelationKind kind, UUID fromId, UUID toId, String reason, Act act) {
    this.id = Ids.next();
    this.kind = kind;
    this.fromId = fromId;
    this.toId = toId;
    this.reason = reason;
    this.linkedAt = act.at();
    this.linkedBy = act.by();
  }

  /** Takes the link back. */
  void end(Act act) {
    if (endedAt != null) {
      throw new ProblemException(
          Problem.conflict("relation.ended", "This link was taken back already"));
    }
    endedAt = act.at();
    endedBy = act.by();
  }

  public UUID id() {
    return id;
  }

  public RelationKind kind() {
    return kind;
  }

  /** The incident that is something to the other one. */
  public UUID fromId() {
    return fromId;
  }

  public UUID toId() {
    return toId;
  }

  /** The one that is not {@code incidentId}. */
  UUID other(UUID incidentId) {
    return fromId.equals(incidentId) ? toId : fromId;
  }

  /** Null for nothing said. */
  public String reason() {
    return reason;
  }

  public Instant linkedAt() {
    return linkedAt;
  }

  public Who linkedBy() {
    return linkedBy;
  }
}
