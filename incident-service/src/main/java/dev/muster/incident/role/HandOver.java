package dev.muster.incident.role;

import dev.muster.incident.brief.Brief;
import dev.muster.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A role offered by its holder to somebody who has to say yes (two-sided hand-over). */
@Entity
@Table(name = "hand_over")
public class HandOver {
  @Id private UUID id;

  @Column(name = "incident_id")
  private UUID incidentId;

  private String role;
  private UUID fromPersonId;
  private UUID toPersonId;
  private String note;
  private Instant offeredAt;

  @Enumerated(EnumType.STRING)
  private Status status;

  private Instant answeredAt;
  private String answer;

  @JdbcTypeCode(SqlTypes.JSON)
  private Brief brief;

  /** Where an offer stands. */
  @Schema(name = "HandOverStatus")
  public enum Status {
    OFFERED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
  }

  protected HandOver() {}

  HandOver(UUID incidentId, String role, UUID from, UUID to, String note, Instant at) {
    this.id = Ids.next();
    this.incidentId = incidentId;
    this.role = role;
    this.fromPersonId = from;
    this.toPersonId = to;
    this.note = note;
    this.offeredAt = at;
    this.status = Status.OFFERED;
  }

  void answer(Status answered, String reason, Instant at) {
    status = answered;
    answer = reason;
    answeredAt = at;
  }

  void hand(Brief known) {
    brief = known;
  }

  public boolean isOpen() {
    return status == Status.OFFERED;
  }

  public UUID id() {
    return id;
  }

  public String role() {
    return role;
  }

  public UUID fromPersonId() {
    return fromPersonId;
  }

  public UUID toPersonId() {
    return toPersonId;
  }

  /** What the giver wants the taker to know; may be null. */
  public String note() {
    return note;
  }

  public Instant offeredAt() {
    return offeredAt;
  }

  public Status status() {
    return status;
  }

  /** Null while it is open. */
  public Instant answeredAt() {
    return answeredAt;
  }

  /** Why it was declined or withdrawn; may be null. */
  public String answer() {
    return answer;
  }

  /** What was handed over with it; null while it is not accepted. */
  public Brief brief() {
    return brief;
  }

  public UUID incidentId() {
    return incidentId;
  }
}
