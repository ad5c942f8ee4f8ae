package dev.muster.oncall.schedule;

import dev.muster.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;

/** An exception from the layers of a schedule for a while. */
@Entity
@Table(name = "schedule_override")
public class ScheduleOverride {
  @Id private UUID id;

  @Column(name = "schedule_id")
  private UUID scheduleId;

  @Enumerated(EnumType.STRING)
  private OverrideKind kind;

  @Column(name = "original_id")
  private UUID originalId;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "layer_id")
  private UUID layerId;

  @Column(name = "policy_id")
  private UUID policyId;

  @Column(name = "swap_id")
  private UUID swapId;

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

  static ScheduleOverride create(UUID scheduleId, NewOverride wanted, String by, Instant now) {
    var override = new ScheduleOverride();
    override.id = Ids.next();
    override.scheduleId = scheduleId;
    override.createdBy = by;
    override.createdAt = now;
    override.change(wanted);
    return override;
  }

  void change(NewOverride wanted) {
    kind = wanted.kind();
    originalId = wanted.originalId();
    personId = wanted.personId();
    layerId = wanted.layerId();
    policyId = wanted.policyId();
    swapId = wanted.swapId();
    startsAt = wanted.startsAt();
    endsAt = wanted.endsAt();
  }

  void endAt(Instant at) {
    endsAt = at;
  }

  public OverrideSpan span() {
    return new OverrideSpan(
        id, kind, originalId, personId, layerId, policyId, swapId, startsAt, endsAt, position);
  }

  public UUID id() {
    return id;
  }

  public OverrideKind kind() {
    return kind;
  }

  public UUID originalId() {
    return originalId;
  }

  public UUID personId() {
    return personId;
  }

  public UUID layerId() {
    return layerId;
  }

  public UUID policyId() {
    return policyId;
  }

  public UUID swapId() {
    return swapId;
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
