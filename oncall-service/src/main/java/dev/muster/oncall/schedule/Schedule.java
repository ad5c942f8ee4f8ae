package dev.muster.oncall.schedule;

import dev.muster.oncall.catalogue.Named;
import dev.muster.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Who is on call when: a weekly rotation, and overrides kept beside it. */
@Entity
@Table(name = "schedule")
public class Schedule implements Named {
  @Id private UUID id;
  private String name;
  private String description;

  @Column(name = "team_id")
  private UUID teamId;

  private String zone;

  @Column(name = "handoff_day")
  private short handOffDay;

  @Column(name = "handoff_time")
  private LocalTime handOffTime;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "participant_ids")
  private UUID[] participantIds;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

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
    zone = details.rotation().zone().getId();
    handOffDay = (short) details.rotation().handOffDay().getValue();
    handOffTime = details.rotation().handOffTime();
    startsAt = details.rotation().startsAt();
    participantIds = details.rotation().participants().toArray(UUID[]::new);
  }

  void delete(Instant now) {
    deletedAt = now;
  }

  public WeeklyRotation rotation() {
    return new WeeklyRotation(
        ZoneId.of(zone), DayOfWeek.of(handOffDay), handOffTime, startsAt, List.of(participantIds));
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
