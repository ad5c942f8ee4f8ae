package dev.muster.oncall.schedule;

import dev.muster.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;

/** Somebody takes over a schedule for a while. */
@Entity
@Table(name = "schedule_override")
public class ScheduleOverride {
  @Id private UUID id;

  @Column(name = "schedule_id")
  private UUID scheduleId;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Generated
  @Column(insertable = false, updatable = false)
  private Long position;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  protected ScheduleOverride() {}

  static ScheduleOverride create(
      UUID scheduleId,
      UUID personId,
      Instant startsAt,
      Instant endsAt,
      String createdBy,
      Instant now) {
    var override = new ScheduleOverride();
    override.id = Ids.next();
    override.scheduleId = scheduleId;
    override.personId = personId;
    override.startsAt = startsAt;
    override.endsAt = endsAt;
    override.createdBy = createdBy;
    override.createdAt = now;
    return override;
  }

  void endAt(Instant at) {
    endsAt = at;
  }

  public OverrideSpan span() {
    return new OverrideSpan(id, personId, startsAt, endsAt, position);
  }

  public UUID id() {
    return id;
  }

  public UUID personId() {
    return personId;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public String createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
