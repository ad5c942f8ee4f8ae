package dev.muster.comms.notice;

import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.link.Links;
import dev.muster.comms.policy.EscalationLadder.Reader;
import dev.muster.comms.template.TemplateKey;
import dev.muster.contracts.comms.CadenceMissed.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reminds those who must speak; while nobody does, those who can see to it. */
@ApplicationScoped
public class CadenceNotices {
  private final PersonMail mail;
  private final Readers readers;
  private final Links links;

  CadenceNotices(PersonMail mail, Readers readers, Links links) {
    this.mail = mail;
    this.readers = readers;
    this.links = links;
  }

  /** An audience will soon wait in vain: a word to those who speak. */
  public void due(KnownIncident incident, Audience audience, Instant dueAt) {
    mail.send(
        readers.of(incident, List.of(Reader.COMMANDER, Reader.COMMUNICATIONS_LEAD)),
        TemplateKey.PERSON_CADENCE_DUE,
        incident.id(),
        moments -> variables(incident, audience, moments.full(dueAt)));
  }

  /**
   * An audience waits in vain.
   *
   * @param escalation how often that was said for this due time, from 1
   * @param tell who hears of it by now
   */
  public void missed(
      KnownIncident incident, Audience audience, Instant dueAt, int escalation, Set<Reader> tell) {
    mail.send(
        readers.of(incident, tell),
        TemplateKey.PERSON_CADENCE_MISSED,
        incident.id(),
        moments -> {
          Map<String, Object> variables = variables(incident, audience, moments.full(dueAt));
          variables.put("escalation", escalation);
          return variables;
        });
  }

  private Map<String, Object> variables(KnownIncident incident, Audience audience, String dueAt) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("reference", incident.reference());
    variables.put("title", incident.title());
    variables.put("severity", incident.severity().name());
    variables.put("internal", audience == Audience.INTERNAL);
    variables.put("public", audience == Audience.PUBLIC);
    variables.put("dueAt", dueAt);
    variables.put("drill", incident.drill());
    variables.put("incidentUrl", links.incident(incident.id()));
    return variables;
  }
}
