package dev.muster.oncall.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Hand-overs of shifts. */
@ApplicationScoped
class HandoverRepository implements PanacheRepositoryBase<ShiftHandover, UUID> {

  /** The latest of a schedule, the newest first. */
  List<ShiftHandover> latest(UUID scheduleId, int most) {
    return find("scheduleId = ?1 order by givenAt desc, id desc", scheduleId).page(0, most).list();
  }

  /** The latest that a person gave or takes, the newest first. */
  List<ShiftHandover> latestOf(UUID personId, int most) {
    return find("fromPersonId = ?1 or toPersonId = ?1 order by givenAt desc, id desc", personId)
        .page(0, most)
        .list();
  }
}
