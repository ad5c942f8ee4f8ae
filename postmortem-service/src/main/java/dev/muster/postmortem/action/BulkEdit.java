package dev.muster.postmortem.action;

import dev.muster.contracts.Who;
import dev.muster.platform.database.DatabaseFailures;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.people.Reader;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Changes several items, each in a transaction of its own, so that one refused stops no other. */
@ApplicationScoped
public class BulkEdit {
  private final ActionItems items;

  BulkEdit(ActionItems items) {
    this.items = items;
  }

  /** Changes each of the items as far as it may be; what became of each, in the same order. */
  public List<BulkResult> change(List<UUID> ids, BulkChange wanted, Reader reader, Who by) {
    List<BulkResult> results = new ArrayList<>();
    for (UUID id : ids.stream().distinct().toList()) {
      results.add(new BulkResult(id, refusal(id, wanted, reader, by)));
    }
    return results;
  }

  private Problem refusal(UUID id, BulkChange wanted, Reader reader, Who by) {
    try {
      QuarkusTransaction.requiringNew().run(() -> items.change(id, wanted, reader, by));
      return null;
    } catch (ProblemException refused) {
      return refused.problem();
    } catch (RuntimeException e) {
      if (DatabaseFailures.isTransient(e)) {
        return Problem.conflict(
            "action-item.changed-meanwhile", "Somebody else changed it at the same time");
      }
      Log.errorf(e, "Action item %s could not be changed with others", id);
      return Problem.unavailable(
          "action-item.not-changed", "It could not be changed; the others were tried all the same");
    }
  }
}
