package dev.muster.oncall.swap;

import dev.muster.oncall.catalogue.StartOrder;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockOptions;

/** Swap requests. */
@ApplicationScoped
class SwapRepository implements PanacheRepositoryBase<SwapRequest, UUID> {

  /** One, for the only writer who may decide about it now. */
  Optional<SwapRequest> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Those that end after {@code since}, by start.
   *
   * @param scheduleId null for all
   * @param status null for any
   * @param personId who offers or takes it; null for anybody
   */
  Page<SwapRequest> page(
      UUID scheduleId, SwapStatus status, UUID personId, Instant since, PageRequest wanted) {
    var condition = new StringBuilder("endsAt > :since");
    var parameters = Parameters.with("since", since);
    if (scheduleId != null) {
      condition.append(" and scheduleId = :schedule");
      parameters.and("schedule", scheduleId);
    }
    if (status != null) {
      condition.append(" and status = :status");
      parameters.and("status", status);
    }
    if (personId != null) {
      condition.append(" and (offeredBy = :person or takenBy = :person)");
      parameters.and("person", personId);
    }
    return StartOrder.page(
        this, condition.toString(), parameters, wanted, SwapRequest::startsAt, SwapRequest::id);
  }

  /** Open ones of a person, or awaiting approval, that are not over. */
  List<SwapRequest> openOf(UUID personId, Instant now) {
    return list(
        "(offeredBy = ?1 or takenBy = ?1) and status in ?2 and endsAt > ?3 order by startsAt",
        personId,
        List.of(SwapStatus.OPEN, SwapStatus.AWAITING_APPROVAL),
        now);
  }

  /** Those of which somebody must be reminded, without those that another replica is at. */
  List<SwapRequest> due(Instant now, int most) {
    return find("status = ?1 and remindAt <= ?2 order by remindAt", SwapStatus.OPEN, now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
        .page(0, most)
        .list();
  }
}
