package dev.muster.comms.notice;

import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.link.Links;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.text.Moments;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.catalog.CatalogService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the managers of the owning teams that an incident began or ended (AUD-03). */
@ApplicationScoped
public class IncidentNotices {
  private final PersonMail mail;
  private final TeamManagers managers;
  private final Catalog catalog;
  private final Links links;

  IncidentNotices(PersonMail mail, TeamManagers managers, Catalog catalog, Links links) {
    this.mail = mail;
    this.managers = managers;
    this.catalog = catalog;
    this.links = links;
  }

  public void declared(KnownIncident incident) {
    send(incident, TemplateKey.PERSON_INCIDENT_DECLARED);
  }

  public void resolved(KnownIncident incident) {
    send(incident, TemplateKey.PERSON_INCIDENT_RESOLVED);
  }

  private void send(KnownIncident incident, TemplateKey template) {
    if (!incident.confidential()) {
      mail.send(
          managers.of(incident), template, incident.id(), moments -> variables(incident, moments));
    }
  }

  private Map<String, Object> variables(KnownIncident incident, Moments moments) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("reference", incident.reference());
    variables.put("title", incident.title());
    variables.put("summary", incident.summary());
    variables.put("severity", incident.severity().name());
    variables.put("services", services(incident));
    variables.put("commander", commander(incident));
    variables.put("declaredAt", moments.full(incident.declaredAt()));
    variables.put("incidentUrl", links.incident(incident.id()));
    if (incident.resolvedAt() != null) {
      variables.put("resolvedAt", moments.full(incident.resolvedAt()));
      variables.put(
          "duration",
          moments.duration(Duration.between(incident.declaredAt(), incident.resolvedAt())));
    }
    return variables;
  }

  private String services(KnownIncident incident) {
    return catalog.services(incident.serviceIds()).stream()
        .map(CatalogService::name)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String commander(KnownIncident incident) {
    return incident.commanderId() == null
        ? ""
        : catalog.person(incident.commanderId()).map(CatalogPerson::name).orElse("");
  }
}
