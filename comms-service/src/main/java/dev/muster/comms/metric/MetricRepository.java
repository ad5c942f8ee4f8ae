package dev.muster.comms.metric;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MetricRepository implements PanacheRepositoryBase<Metric, UUID> {
  List<Metric> ofPage(UUID pageId) {
    return find("pageId = ?1 order by position, id", pageId).list();
  }
}
