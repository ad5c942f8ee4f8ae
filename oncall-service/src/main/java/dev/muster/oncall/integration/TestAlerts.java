package dev.muster.oncall.integration;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Who;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.NewAlert;
import dev.muster.oncall.alert.Opener;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.page.Urgency;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Alerts that people send to see whether paging works: they page like the worst alert, yet are of
 * severity info, so that they declare no incident.
 */
@ApplicationScoped
public class TestAlerts {
  private final Opener opener;
  private final PagingDirectory directory;
  private final InstantSource time;

  TestAlerts(Opener opener, PagingDirectory directory, InstantSource time) {
    this.opener = opener;
    this.directory = directory;
    this.time = time;
  }

  /** Opens a test alert, a new one each time. */
  public Alert send(Integration integration, Who by) {
    var route =
        directory
            .routeOfService(integration.serviceId())
            .orElseThrow(
                () ->
                    new ProblemException(Problem.notFound("service.not-found", "No such service")));
    var id = Ids.next();
    var now = time.instant();
    return opener
        .open(
            new NewAlert(
                id,
                route.service(),
                route.policy(),
                integration.id(),
                "test-" + id,
                AlertSeverity.INFO,
                Urgency.HIGH,
                null,
                "Test alert of " + integration.name(),
                "muster",
                null,
                null,
                "test",
                Map.of("test", true, "sentBy", by.name()),
                List.of(),
                now,
                null,
                now,
                true,
                null,
                null,
                by))
        .orElseThrow();
  }
}
