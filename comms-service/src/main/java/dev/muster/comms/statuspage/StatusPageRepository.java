package dev.muster.comms.statuspage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class StatusPageRepository implements PanacheRepositoryBase<StatusPage, UUID> {
  Optional<StatusPage> standard() {
    return find("standard", true).firstResultOptional();
  }

  Optional<StatusPage> bySlug(String slug) {
    return find("slug", slug).firstResultOptional();
  }

  /** The page that answers under a host name. */
  Optional<StatusPage> byHost(String host) {
    return find("select page from StatusPage page join page.hosts host where host = ?1", host)
        .firstResultOptional();
  }

  /** In the order of their slugs, after {@code slug} (empty for the first page). */
  List<StatusPage> after(String slug, int count) {
    return find("slug > ?1 order by slug", slug).page(0, count).list();
  }
}
