package dev.muster.incident.gate;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.incident.AffectedService;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentRepository;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.catalog.Catalog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Asks the metrics system about incidents whose fix is under way or watched, outside of any
 * transaction, and tells the timeline when a figure changes its verdict.
 */
@ApplicationScoped
public class Measuring {
  private static final Logger LOG = Logger.getLogger(Measuring.class);
  private static final Duration EVERY = Duration.ofSeconds(30);
  private static final Set<IncidentState> WATCHED =
      EnumSet.of(IncidentState.MITIGATING, IncidentState.MONITORING);
  private static final Who RULE = Who.rule("gate-query");

  private final MeasurementTable table;
  private final IncidentRepository incidents;
  private final IncidentStore store;
  private final Policies policies;
  private final Catalog catalog;
  private final Metrics metrics;
  private final InstantSource time;

  Measuring(
      MeasurementTable table,
      IncidentRepository incidents,
      IncidentStore store,
      Policies policies,
      Catalog catalog,
      Metrics metrics,
      InstantSource time) {
    this.table = table;
    this.incidents = incidents;
    this.store = store;
    this.policies = policies;
    this.catalog = catalog;
    this.metrics = metrics;
    this.time = time;
  }

  @Scheduled(
      identity = "gate-queries",
      every = "${muster.incident.gate-queries.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  public void measure() {
    var now = time.instant();
    var asking = new Asking(metrics, time);
    for (var id = claim(now); id.isPresent(); id = claim(now)) {
      measure(id.get(), asking);
    }
  }

  private Optional<UUID> claim(Instant now) {
    return QuarkusTransaction.requiringNew().call(() -> table.claim(now.minus(EVERY), now));
  }

  private void measure(UUID incidentId, Asking asking) {
    try {
      var questions = QuarkusTransaction.requiringNew().call(() -> questions(incidentId));
      var answers = questions.stream().map(asking::ask).toList();
      QuarkusTransaction.requiringNew().run(() -> keep(incidentId, answers));
    } catch (RuntimeException failed) {
      LOG.errorf(failed, "incident %s was not measured", incidentId);
    }
  }

  private List<Question> questions(UUID incidentId) {
    var services =
        incidents.findByIdOptional(incidentId).stream()
            .flatMap(incident -> incident.services().stream())
            .map(AffectedService::serviceId)
            .map(catalog::service)
            .flatMap(Optional::stream)
            .toList();
    return policies.current(PolicyKind.GATE_QUERIES).definition().about(services);
  }

  private void keep(UUID incidentId, List<Measurement> measured) {
    var incident = incidents.locked(incidentId).orElseThrow();
    var before = table.of(incidentId);
    if (!WATCHED.contains(incident.state()) || before.isEmpty() && measured.isEmpty()) {
      return;
    }
    table.replace(incidentId, measured);
    var now = time.instant();
    measured.stream()
        .filter(each -> isNews(each, before))
        .forEach(each -> tell(incident, each, now));
  }

  private static boolean isNews(Measurement measured, List<Measurement> before) {
    return before.stream().filter(measured::isOfTheSame).noneMatch(measured::saysTheSameAs);
  }

  private void tell(Incident incident, Measurement measured, Instant now) {
    var line =
        measured.failure() == null
            ? Line.of(measured.met() ? "measured.met" : "measured.not-met")
                .value("value", measured.value().toPlainString())
                .value("threshold", measured.threshold().toPlainString())
            : Line.of("measured.failed").term("why", "measured." + measured.failure());
    store.save(
        incident,
        incident.record(
            Draft.of(
                Kind.METRIC,
                line.value("name", measured.name())
                    .optional("service", measured.service().isEmpty() ? null : measured.service()),
                now,
                RULE),
            now));
  }
}
