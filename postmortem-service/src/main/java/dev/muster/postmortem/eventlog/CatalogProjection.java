package dev.muster.postmortem.eventlog;

import dev.muster.contracts.Topics;
import dev.muster.contracts.catalog.CatalogEvent;
import dev.muster.platform.catalog.CatalogReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The catalogue; each of its events carries the whole thing, so any of them is enough. */
@ApplicationScoped
public class CatalogProjection implements Projection {
  private final CatalogReadModel catalog;

  CatalogProjection(CatalogReadModel catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return "catalog";
  }

  @Override
  public String topic() {
    return Topics.CATALOG;
  }

  @Override
  public boolean canBeMadeFrom(History history) {
    return true;
  }

  @Override
  public void rebuild(List<History> histories) {
    histories.forEach(
        history -> catalog.relearn(history.subject(), history.as(CatalogEvent.class)));
  }
}
