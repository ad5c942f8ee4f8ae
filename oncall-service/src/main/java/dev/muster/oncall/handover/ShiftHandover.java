package dev.muster.oncall.handover;

import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One person hands a schedule over to another (SHF-06); it is done when both said so. */
@Entity
@Table(name = "shift_handover")
public class ShiftHandover {
  @Id private UUID id;

  @Column(name = "schedule_id")
  private UUID scheduleId;

  @Column(name = "from_person_id")
  private UUID fromPersonId;

  @Column(name = "to_person_id")
  private UUID toPersonId;

  private String note;

  @Convert(converter = BriefColumn.class)
  @ColumnTransformer(write = "?::jsonb")
  private Brief brief;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  @Version private long version;

  protected ShiftHandover() {}

  static ShiftHandover give(
      UUID scheduleId, UUID from, UUID to, String note, Brief brief, Instant now) {
    var handover = new ShiftHandover();
    handover.id = Ids.next();
    handover.scheduleId = scheduleId;
    handover.fromPersonId = from;
    handover.toPersonId = to;
    handover.note = note;
    handover.brief = brief;
    handover.givenAt = now;
    return handover;
  }

  /**
   * @throws ProblemException 403 {@code handover.not-yours}, 409 {@code handover.accepted-already}
   */
  void accept(UUID by, Instant now) {
    if (!toPersonId.equals(by)) {
      throw new ProblemException(
          Problem.forbidden("handover.not-yours", "Only the one who takes over accepts it"));
    }
    if (acceptedAt != null) {
      throw new ProblemException(
          Problem.conflict("handover.accepted-already", "This was accepted at " + acceptedAt));
    }
    acceptedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID scheduleId() {
    return scheduleId;
  }

  public UUID fromPersonId() {
    return fromPersonId;
  }

  public UUID toPersonId() {
    return toPersonId;
  }

  public String note() {
    return note;
  }

  public Brief brief() {
    return brief;
  }

  public Instant givenAt() {
    return givenAt;
  }

  public Instant acceptedAt() {
    return acceptedAt;
  }
}
