package dev.muster.oncall.schedule;

import dev.muster.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** What a schedule says from some time on; written once. */
@Entity
@Immutable
@Table(name = "schedule_revision")
public class ScheduleRevision {
  @Id private UUID id;

  @Column(name = "schedule_id")
  private UUID scheduleId;

  private int number;

  @Column(name = "effective_from")
  private Instant effectiveFrom;

  @Convert(converter = DefinitionColumn.class)
  @ColumnTransformer(write = "?::jsonb")
  private ScheduleDefinition definition;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  protected ScheduleRevision() {}

  static ScheduleRevision create(UUID scheduleId, Revision revision, String by, Instant now) {
    var row = new ScheduleRevision();
    row.id = Ids.next();
    row.scheduleId = scheduleId;
    row.number = revision.number();
    row.effectiveFrom = revision.effectiveFrom();
    row.definition = revision.definition();
    row.createdAt = now;
    row.createdBy = by;
    return row;
  }

  public Revision revision() {
    return new Revision(number, effectiveFrom, definition);
  }

  public UUID scheduleId() {
    return scheduleId;
  }

  public int number() {
    return number;
  }

  public Instant effectiveFrom() {
    return effectiveFrom;
  }

  public ScheduleDefinition definition() {
    return definition;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public String createdBy() {
    return createdBy;
  }
}
