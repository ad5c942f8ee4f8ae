package dev.muster.comms.announcement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AnnouncementRepository implements PanacheRepositoryBase<Announcement, UUID> {
  List<Announcement> ofPage(UUID pageId) {
    return find("pageId = ?1 order by position, id", pageId).list();
  }
}
