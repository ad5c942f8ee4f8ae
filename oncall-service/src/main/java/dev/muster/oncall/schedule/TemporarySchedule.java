package dev.muster.oncall.schedule;

import dev.muster.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;

/** Fixed shifts for a period of a schedule, in which neither layers nor overrides apply. */
@Entity
@Table(name = "temporary_schedule")
public class TemporarySchedule {
  @Id private UUID id;

  @Column(name = "schedule_id")
  private UUID scheduleId;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Convert(converter = FixedShiftsColumn.class)
  @ColumnTransformer(write = "?::jsonb")
  private List<TemporarySpan.Fixed> shifts;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @Version private long version;

  protected TemporarySchedule() {}

  static TemporarySchedule create(
      UUID scheduleId,
      Instant startsAt,
      Instant endsAt,
      List<TemporarySpan.Fixed> shifts,
      String by,
      Instant now) {
    var temporary = new TemporarySchedule();
    temporary.id = Ids.next();
    temporary.scheduleId = scheduleId;
    temporary.startsAt = startsAt;
    temporary.endsAt = endsAt;
    temporary.shifts = List.copyOf(shifts);
    temporary.createdBy = by;
    temporary.createdAt = now;
    return temporary;
  }

  void endAt(Instant at) {
    endsAt = at;
  }

  /** Puts a successor in the place of somebody from now on. */
  void replace(UUID person, UUID successor, Instant now) {
    shifts =
        shifts.stream()
            .flatMap(
                fixed ->
                    fixed.personId().equals(person)
                        ? fixed.handedOver(successor, now)
                        : Stream.of(fixed))
            .toList();
  }

  public TemporarySpan span() {
    return new TemporarySpan(id, startsAt, endsAt, shifts);
  }

  public UUID id() {
    return id;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public List<TemporarySpan.Fixed> shifts() {
    return shifts;
  }

  public String createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
