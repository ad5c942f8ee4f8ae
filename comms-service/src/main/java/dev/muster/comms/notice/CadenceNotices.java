package dev.muster.comms.notice;

import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.link.Links;
import dev.muster.comms.template.TemplateKey;
import dev.muster.contracts.comms.CadenceMissed.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reminds those who must speak; while nobody does, the managers of the team. */
@ApplicationScoped
public class CadenceNotices {
  private final PersonMail mail;
  private final TeamManagers managers;
  private final Links links;

  CadenceNotices(PersonMail mail, TeamManagers managers, Links links) {
    this.mail = mail;
    this.managers = managers;
    this.links = links;
  }

  /**
   * An audience waits in vain.
   *
   * @param escalation how often that was said for this due time, from 1
   */
  public void missed(KnownIncident incident, Audience audience, Instant dueAt, int escalation) {
    mail.send(
        readers(incident, escalation),
        TemplateKey.PERSON_CADENCE_MISSED,
        incident.id(),
        moments ->
            Map.of(
                "reference", incident.reference(),
                "title", incident.title(),
                "severity", incident.severity().name(),
                "internal", audience == Audience.INTERNAL,
                "public", audience == Audience.PUBLIC,
                "dueAt", moments.full(dueAt),
                "escalation", escalation,
                "drill", incident.drill(),
                "incidentUrl", links.incident(incident.id())));
  }

  /** The commander and the communications leads; the managers too when nobody reacts. */
  private Set<UUID> readers(KnownIncident incident, int escalation) {
    Set<UUID> readers = new LinkedHashSet<>(incident.communicationsLeadIds());
    if (incident.commanderId() != null) {
      readers.add(incident.commanderId());
    }
    if ((readers.isEmpty() || escalation > 1) && !incident.confidential()) {
      readers.addAll(managers.of(incident));
    }
    return readers;
  }
}
