package dev.muster.oncall.schedule;

import dev.muster.oncall.catalogue.Named;
import dev.muster.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Who is on call when; what it says lives in its {@link ScheduleRevision}s. */
@Entity
@Table(name = "schedule")
public class Schedule implements Named {
  @Id private UUID id;
  private String name;
  private String description;

  @Column(name = "team_id")
  private UUID teamId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  /** Counts every change, also of what it says; the entity tag. */
  @Version private long version;

  protected Schedule() {}

  static Schedule create(ScheduleDetails details, Instant now) {
    var schedule = new Schedule();
    schedule.id = Ids.next();
    schedule.createdAt = now;
    schedule.change(details);
    return schedule;
  }

  void change(ScheduleDetails details) {
    name = details.name();
    description = details.description();
    teamId = details.teamId();
  }

  void delete(Instant now) {
    deletedAt = now;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  public String description() {
    return description;
  }

  public UUID teamId() {
    return teamId;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Counts changes; the entity tag. */
  public long version() {
    return version;
  }
}
