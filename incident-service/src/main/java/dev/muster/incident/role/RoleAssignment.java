package dev.muster.incident.role;

import dev.muster.contracts.Who;
import dev.muster.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who held a role from when to when; it is current while it has no end. */
@Entity
@Table(name = "role_assignment")
public class RoleAssignment {
  @Id private UUID id;

  @Column(name = "incident_id")
  private UUID incidentId;

  private String role;
  private UUID personId;
  private Instant assignedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Who assignedBy;

  private Instant endedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Who endedBy;

  protected RoleAssignment() {}

  RoleAssignment(UUID incidentId, String role, UUID personId, Instant at, Who by) {
    this.id = Ids.next();
    this.incidentId = incidentId;
    this.role = role;
    this.personId = personId;
    this.assignedAt = at;
    this.assignedBy = by;
  }

  void end(Instant at, Who by) {
    endedAt = at;
    endedBy = by;
  }

  public boolean isCurrent() {
    return endedAt == null;
  }

  public UUID id() {
    return id;
  }

  public String role() {
    return role;
  }

  public UUID personId() {
    return personId;
  }

  public Instant assignedAt() {
    return assignedAt;
  }

  public Who assignedBy() {
    return assignedBy;
  }

  /** Null while it is current. */
  public Instant endedAt() {
    return endedAt;
  }

  /** Null while it is current. */
  public Who endedBy() {
    return endedBy;
  }

  public UUID incidentId() {
    return incidentId;
  }
}
