package dev.muster.oncall.swap;

import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Somebody offers a shift, or a part of it, for others to take (ROT-06). */
@Entity
@Table(name = "swap_request")
public class SwapRequest {
  @Id private UUID id;

  @Column(name = "schedule_id")
  private UUID scheduleId;

  @Column(name = "offered_by")
  private UUID offeredBy;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  private String note;

  @Enumerated(EnumType.STRING)
  private SwapStatus status;

  @Column(name = "taken_by")
  private UUID takenBy;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "remind_at")
  private Instant remindAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  protected SwapRequest() {}

  static SwapRequest offer(
      UUID scheduleId, UUID by, Instant startsAt, Instant endsAt, String note, Instant now) {
    var swap = new SwapRequest();
    swap.id = Ids.next();
    swap.scheduleId = scheduleId;
    swap.offeredBy = by;
    swap.startsAt = startsAt;
    swap.endsAt = endsAt;
    swap.note = note;
    swap.status = SwapStatus.OPEN;
    swap.createdAt = now;
    swap.remindAt = SwapReminders.next(startsAt, now);
    return swap;
  }

  /**
   * @throws ProblemException 409 {@code swap.not-open}, {@code swap.over} or {@code swap.own}
   */
  void take(UUID by, boolean needsApproval, Instant now) {
    require(SwapStatus.OPEN, now);
    if (by.equals(offeredBy)) {
      throw conflict("swap.own", "This is your own shift; withdraw the request instead");
    }
    takenBy = by;
    takenAt = now;
    status = needsApproval ? SwapStatus.AWAITING_APPROVAL : SwapStatus.DONE;
    remindAt = null;
  }

  /**
   * @throws ProblemException 409 {@code swap.not-awaiting-approval} or {@code swap.over}
   */
  void approve(String by, Instant now) {
    require(SwapStatus.AWAITING_APPROVAL, now);
    decide(by, now);
    status = SwapStatus.DONE;
  }

  /**
   * Lets others take it again.
   *
   * @throws ProblemException as {@link #approve}
   */
  void refuse(String by, Instant now) {
    require(SwapStatus.AWAITING_APPROVAL, now);
    decide(by, now);
    status = SwapStatus.OPEN;
    takenBy = null;
    takenAt = null;
    remindAt = SwapReminders.next(startsAt, now);
  }

  /**
   * @throws ProblemException 409 {@code swap.not-open} once it is done or was withdrawn
   */
  void withdraw() {
    if (status != SwapStatus.OPEN && status != SwapStatus.AWAITING_APPROVAL) {
      throw conflict("swap.not-open", "This request is over: it is " + status);
    }
    status = SwapStatus.WITHDRAWN;
    remindAt = null;
  }

  void reminded(Instant now) {
    remindAt = SwapReminders.next(startsAt, now);
  }

  private void decide(String by, Instant now) {
    decidedBy = by;
    decidedAt = now;
  }

  private void require(SwapStatus wanted, Instant now) {
    if (status != wanted) {
      var code = wanted == SwapStatus.OPEN ? "swap.not-open" : "swap.not-awaiting-approval";
      throw conflict(code, "This request is " + status + " by now");
    }
    if (!endsAt.isAfter(now)) {
      throw conflict("swap.over", "The shift is over");
    }
  }

  private static ProblemException conflict(String code, String message) {
    return new ProblemException(Problem.conflict(code, message));
  }

  public UUID id() {
    return id;
  }

  public UUID scheduleId() {
    return scheduleId;
  }

  public UUID offeredBy() {
    return offeredBy;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public String note() {
    return note;
  }

  public SwapStatus status() {
    return status;
  }

  public UUID takenBy() {
    return takenBy;
  }

  public Instant takenAt() {
    return takenAt;
  }

  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
