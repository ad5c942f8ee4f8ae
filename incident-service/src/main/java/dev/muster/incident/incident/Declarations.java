package dev.muster.incident.incident;

import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import dev.muster.incident.access.Caller;
import dev.muster.incident.alert.Alert;
import dev.muster.incident.alert.AlertMapping;
import dev.muster.incident.lifecycle.Clocks;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.policy.PolicyVersion;
import dev.muster.incident.responder.OnCallPaging;
import dev.muster.incident.severity.Basis;
import dev.muster.incident.severity.Decision;
import dev.muster.incident.severity.SeverityFacts;
import dev.muster.incident.timeline.Line;
import dev.muster.incident.words.WordBook;
import dev.muster.platform.catalog.CatalogService;
import dev.muster.platform.i18n.Shortened;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Begins incidents, for people and for the alert mapping. */
@ApplicationScoped
public class Declarations {
  private static final int LONGEST_TITLE = 200;

  private final IncidentRepository incidents;
  private final IncidentStore store;
  private final Groundwork groundwork;
  private final CodeNames codeNames;
  private final AlertJoining joining;
  private final Policies policies;
  private final InstantSource time;
  private final OnCallPaging onCall;

  Declarations(
      IncidentRepository incidents,
      IncidentStore store,
      Groundwork groundwork,
      CodeNames codeNames,
      AlertJoining joining,
      Policies policies,
      InstantSource time,
      OnCallPaging onCall) {
    this.incidents = incidents;
    this.store = store;
    this.groundwork = groundwork;
    this.codeNames = codeNames;
    this.joining = joining;
    this.policies = policies;
    this.time = time;
    this.onCall = onCall;
  }

  /**
   * What a person declares.
   *
   * @param severity null to let the severity table decide from {@code facts}
   * @param facts null for nothing known; ignored when {@code severity} is said outright
   * @param startedAt null for now
   * @param publicText by language tag; null for the proposed words
   * @param alertIds those from which it is declared
   */
  public record Order(
      String title,
      String summary,
      List<UUID> serviceIds,
      Severity severity,
      SeverityFacts facts,
      Instant startedAt,
      boolean drill,
      boolean restricted,
      boolean takeCommand,
      Map<String, String> publicText,
      List<UUID> alertIds) {
    /** An alert must not vanish into something others cannot see. */
    boolean takesAlerts() {
      return !drill && !restricted;
    }
  }

  /**
   * Declares for a person; the alerts it is declared from join with their services, and so do other
   * alerts of the services that are still open.
   *
   * @throws ProblemException 422 naming {@code startedAt}, {@code serviceIds} or {@code alertIds}
   *     when they cannot be, 409 {@code alert.elsewhere} for an alert of another incident, {@code
   *     incident.no-alerts} for a drill or a private incident from alerts
   */
  @Transactional
  public Incident byPerson(Order order, Caller caller) {
    var act = new Act(caller.who(), time.instant());
    if (order.restricted()) {
      Groundwork.requirePerson(caller);
    }
    var known = groundwork.services(order.serviceIds());
    var chosen = chosenAlerts(order);
    var services = withThose(known.stream().map(Groundwork::affected).toList(), chosen);
    var moments = moments(order, chosen, act.at());
    var words = WordBook.declared(names(services), order.summary());
    var changes = new Changes();
    var decision = groundwork.decide(order.severity(), order.facts(), act.by().name());
    var number = incidents.nextNumber();
    var incident =
        Incident.declare(
            new Declaration(
                number,
                order.title(),
                order.summary(),
                services,
                owner(known, chosen),
                order.drill(),
                order.restricted(),
                order.restricted() ? codeNames.next(number) : null,
                moments,
                chosen.isEmpty() ? null : chosen.get(0).id(),
                decision,
                new Words(
                    WordBook.choose(order.publicText(), words.publicText()), words.internalText())),
            policies.current(PolicyKind.TIMING).definition(),
            Line.of("declared.by-person")
                .value("title", order.title())
                .value("severity", decision.severity().name())
                .phrase("reasons", decision.phrase()),
            act,
            changes);
    if (order.takeCommand()) {
      changes.and(groundwork.takeCommand(incident, caller, act));
    }
    store.add(incident, changes);
    chosen.forEach(alert -> joining.join(incident, alert, false, act));
    joining.joinLoose(incident, ids(services), new Act(Who.rule("alert-mapping"), act.at()));
    onCall.page(incident, act);
    return incident;
  }

  /** The alerts that are chosen, the earliest first, under the locks of all that is concerned. */
  private List<Alert> chosenAlerts(Order order) {
    if (!order.alertIds().isEmpty() && !order.takesAlerts()) {
      throw new ProblemException(
          Problem.conflict(
              "incident.no-alerts",
              "An alert must not vanish into a drill or a private incident",
              new FieldError("alertIds", "empty", "must be empty for a drill, or if private")));
    }
    var chosen = joining.lock(order.serviceIds(), order.alertIds());
    AlertJoining.requireKnown(order.alertIds(), chosen);
    chosen.forEach(AlertJoining::requireLoose);
    return chosen;
  }

  /** It began, and was noticed, with the first of the alerts unless the order says otherwise. */
  private static Milestones moments(Order order, List<Alert> chosen, Instant now) {
    var alerted =
        chosen.stream()
            .map(Alert::triggeredAt)
            .findFirst()
            .filter(at -> at.isBefore(now))
            .orElse(now);
    var startedAt = order.startedAt() == null ? alerted : order.startedAt();
    if (startedAt.isAfter(now)) {
      throw Groundwork.invalid("startedAt", "past", "must not lie in the future");
    }
    return Clocks.declared(startedAt, startedAt.isAfter(alerted) ? startedAt : alerted, now);
  }

  private static List<AffectedService> withThose(List<AffectedService> said, List<Alert> alerts) {
    var services = new ArrayList<>(said);
    for (Alert alert : alerts) {
      if (services.stream().noneMatch(known -> known.serviceId().equals(alert.serviceId()))) {
        services.add(alert.service());
      }
    }
    return services;
  }

  private static UUID owner(List<CatalogService> services, List<Alert> alerts) {
    var owner = Groundwork.owner(services);
    return owner != null || alerts.isEmpty() ? owner : alerts.get(0).teamId();
  }

  private static List<String> names(List<AffectedService> services) {
    return services.stream().map(AffectedService::name).toList();
  }

  private static List<UUID> ids(List<AffectedService> services) {
    return services.stream().map(AffectedService::serviceId).toList();
  }

  /** Declares for an alert that the mapping takes seriously; demands the service's lock. */
  public Incident byAlert(
      Alert alert, AlertMapping.Row row, PolicyVersion<AlertMapping> mapping, Act act) {
    var reasons =
        Line.of("declared.reason").term("alert", "alert." + row.alert()).value("tier", row.tier());
    var decision =
        new Decision(
            Basis.ALERT_MAPPING,
            mapping.version(),
            row.id(),
            row.severity(),
            null,
            List.of(reasons.everywhere()));
    var title = alert.summary().strip();
    var changes = new Changes();
    var incident =
        Incident.declare(
            new Declaration(
                incidents.nextNumber(),
                Shortened.to(LONGEST_TITLE, title),
                alert.summary(),
                List.of(alert.service()),
                alert.teamId(),
                false,
                false,
                null,
                Clocks.declared(alert.triggeredAt(), alert.triggeredAt(), act.at()),
                alert.id(),
                decision,
                WordBook.declared(List.of(alert.serviceName()), alert.summary())),
            policies.current(PolicyKind.TIMING).definition(),
            Line.of("declared.by-alert")
                .value("number", alert.number())
                .value("summary", alert.summary())
                .value("severity", row.severity().name())
                .phrase("reasons", decision.phrase()),
            act,
            changes);
    store.add(incident, changes);
    joining.join(incident, alert, true, act);
    joining.joinLoose(incident, List.of(alert.serviceId()), act);
    onCall.page(incident, act);
    return incident;
  }
}
