package dev.muster.oncall.responder;

import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Link;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.contracts.incident.RespondersRequested;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.alert.NewAlert;
import dev.muster.oncall.alert.Opener;
import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.escalation.PolicySnapshot;
import dev.muster.oncall.escalation.PolicySource;
import dev.muster.oncall.integration.Route;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.service.ServiceFacts;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Pages the people whom an incident asks for, by an alert of their own. */
@ApplicationScoped
public class ResponderRequests {
  /** People who are asked for are asked again twice, five minutes apart. */
  private static final int REPEATS = 2;

  private static final long REPEAT_DELAY_SECONDS = 300;
  private static final int NO_SERVICE_TIER = 4;

  /** In both languages: a page has one text, whoever reads it. */
  private static final String DRILL = "DRILL / УЧЕНИЯ: ";

  private static final int LONGEST_SUMMARY = 1_024;

  private final Opener opener;
  private final Alerts alerts;
  private final PagingDirectory directory;
  private final InstantSource time;
  private final String consoleUrl;

  ResponderRequests(
      Opener opener,
      Alerts alerts,
      PagingDirectory directory,
      InstantSource time,
      @ConfigProperty(name = "muster.console-url") String consoleUrl) {
    this.opener = opener;
    this.alerts = alerts;
    this.directory = directory;
    this.time = time;
    this.consoleUrl = consoleUrl;
  }

  /** Opens the alert of a request, once. */
  public void open(RespondersRequested request) {
    var incident = request.incident();
    var now = time.instant();
    opener.open(
        new NewAlert(
            Ids.next(),
            service(incident),
            policy(request),
            null,
            "responders-" + request.requestId(),
            severity(incident.severity()),
            Urgency.HIGH,
            null,
            summary(request),
            incident.reference(),
            null,
            null,
            "responder-request",
            details(request),
            List.of(
                new Link(consoleUrl + "/incidents/" + incident.incidentId(), incident.reference())),
            request.occurredAt(),
            null,
            now,
            incident.drill(),
            incident.incidentId(),
            request.requestId(),
            request.by()));
  }

  /** Once an incident is over, nobody needs to be asked any more. */
  public void follow(IncidentFacts incident) {
    if (isOver(incident.state())) {
      opener
          .openRequests(incident.incidentId())
          .forEach(id -> alerts.resolve(id, Who.rule("incident-over"), null));
    }
  }

  private static boolean isOver(IncidentState state) {
    return switch (state) {
      case RESOLVED, CLOSED, CANCELLED -> true;
      case DETECTED, ACKNOWLEDGED, INVESTIGATING, IDENTIFIED, MITIGATING, MONITORING -> false;
    };
  }

  private static PolicySnapshot policy(RespondersRequested request) {
    var targets =
        Stream.concat(
                request.personIds().stream().map(EscalationTarget::person),
                Stream.ofNullable(request.teamId()).map(EscalationTarget::team))
            .toList();
    return PolicySnapshot.madeUp(
        PolicySource.RESPONDERS_OF,
        request.incident().reference(),
        REPEATS,
        REPEAT_DELAY_SECONDS,
        targets);
  }

  /** The first service of the incident that is known here, or the incident itself. */
  private ServiceFacts service(IncidentFacts incident) {
    return incident.serviceIds().stream()
        .map(directory::routeOfService)
        .flatMap(Optional::stream)
        .map(Route::service)
        .findFirst()
        .orElseGet(
            () -> new ServiceFacts(null, incident.reference(), NO_SERVICE_TIER, incident.teamId()));
  }

  /** A restricted incident is called by its code name alone, and a drill says that it is one. */
  private static String summary(RespondersRequested request) {
    var incident = request.incident();
    var words =
        incident.restricted()
            ? incident.title()
            : "%s (%s)".formatted(request.message(), incident.title());
    var summary = (incident.drill() ? DRILL : "") + incident.reference() + ": " + words;
    return summary.codePointCount(0, summary.length()) <= LONGEST_SUMMARY
        ? summary
        : summary.substring(0, summary.offsetByCodePoints(0, LONGEST_SUMMARY));
  }

  private static Map<String, Object> details(RespondersRequested request) {
    var details = new LinkedHashMap<String, Object>();
    details.put("incident", request.incident().reference() + " " + request.incident().title());
    details.put("severity", request.incident().severity().name());
    if (!request.incident().restricted()) {
      details.put("message", request.message());
    }
    details.put("requestedBy", request.by().name());
    return details;
  }

  private static AlertSeverity severity(Severity severity) {
    return switch (severity) {
      case SEV1 -> AlertSeverity.CRITICAL;
      case SEV2 -> AlertSeverity.ERROR;
      case SEV3 -> AlertSeverity.WARNING;
      case SEV4 -> AlertSeverity.INFO;
    };
  }
}
