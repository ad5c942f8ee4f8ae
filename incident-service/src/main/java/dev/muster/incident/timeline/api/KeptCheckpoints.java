package dev.muster.incident.timeline.api;

import dev.muster.incident.timeline.Checkpoint;
import dev.muster.incident.timeline.Checkpoints;
import dev.muster.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** The checkpoints that postmortem-service has kept. */
@ApplicationScoped
class KeptCheckpoints implements Checkpoints {
  private static final Logger LOG = Logger.getLogger(KeptCheckpoints.class);
  private static final int AT_ONCE = 200;

  private final CheckpointBook book;

  KeptCheckpoints(@RestClient CheckpointBook book) {
    this.book = book;
  }

  @Override
  public Optional<List<Checkpoint>> of(UUID incidentId) {
    try {
      var found = new ArrayList<Checkpoint>();
      Page<Checkpoint> page;
      String cursor = null;
      do {
        page = book.page(incidentId, AT_ONCE, cursor);
        found.addAll(page.items());
        cursor = page.next();
      } while (cursor != null);
      return Optional.of(found);
    } catch (WebApplicationException | ProcessingException away) {
      LOG.infof("checkpoints of %s were not compared: %s", incidentId, away.getMessage());
      return Optional.empty();
    }
  }
}
