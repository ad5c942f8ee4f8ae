package dev.muster.oncall.unavailability;

import dev.muster.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Time off that somebody entered, or that their calendar says. */
@Entity
@Table(name = "unavailability")
public class Unavailability {
  @Id private UUID id;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private UnavailabilityKind kind;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  private String note;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "feed_id")
  private UUID feedId;

  protected Unavailability() {}

  static Unavailability create(TimeOff wanted, String by, Instant now) {
    var unavailability = new Unavailability();
    unavailability.id = Ids.next();
    unavailability.personId = wanted.personId();
    unavailability.kind = wanted.kind();
    unavailability.startsAt = wanted.startsAt();
    unavailability.endsAt = wanted.endsAt();
    unavailability.note = wanted.note();
    unavailability.createdBy = by;
    unavailability.createdAt = now;
    return unavailability;
  }

  public TimeOff timeOff() {
    return new TimeOff(id, personId, kind, startsAt, endsAt, note);
  }

  public UUID id() {
    return id;
  }

  public UUID personId() {
    return personId;
  }

  /** The calendar that says so; null for time off that was entered. */
  public UUID feedId() {
    return feedId;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public String createdBy() {
    return createdBy;
  }
}
