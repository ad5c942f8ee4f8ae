package dev.muster.incident.timeline;

import dev.muster.incident.access.Caller;
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
import org.jspecify.annotations.Nullable;

/** Tells whether a timeline is what was written. */
@ApplicationScoped
public class Verification {
  private static final Logger LOG = Logger.getLogger(Verification.class);
  private static final int AT_ONCE = 200;

  private final Timelines timelines;
  private final CheckpointBook book;

  Verification(Timelines timelines, @RestClient CheckpointBook book) {
    this.timelines = timelines;
    this.book = book;
  }

  /**
   * What came out.
   *
   * @param head the hash of the last entry; empty without entries
   * @param compared how many checkpoints that postmortem-service has kept were compared; null when
   *     it could not be asked, and only the chain itself was followed
   * @param broken the first entry that is wrong; null when none is
   */
  public record Outcome(
      long entries, String head, @Nullable Long compared, @Nullable ChainBreak broken) {}

  /** Follows the chain of an incident and compares it with what others have kept of it. */
  public Outcome verify(UUID incidentId, Caller caller) {
    timelines.requireReadable(incidentId, caller);
    // Read first: an entry that is written meanwhile is in the chain, but not yet in the book.
    var checkpoints = checkpoints(incidentId);
    var check = timelines.walk(incidentId, caller);
    checkpoints.ifPresent(found -> found.forEach(check::published));
    return new Outcome(
        check.entries(),
        check.head(),
        checkpoints.map(found -> (long) found.size()).orElse(null),
        check.broken().orElse(null));
  }

  private Optional<List<Checkpoint>> checkpoints(UUID incidentId) {
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
