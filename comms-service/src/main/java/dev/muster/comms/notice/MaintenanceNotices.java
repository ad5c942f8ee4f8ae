package dev.muster.comms.notice;

import dev.muster.comms.link.Links;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.text.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Asks those who planned some work to move it on; while nobody does, the managers of the teams. */
@ApplicationScoped
public class MaintenanceNotices {
  private final PersonMail mail;
  private final TeamManagers managers;
  private final Links links;

  MaintenanceNotices(PersonMail mail, TeamManagers managers, Links links) {
    this.mail = mail;
    this.managers = managers;
    this.links = links;
  }

  /**
   * Work that should have begun or ended, and nobody said so.
   *
   * @param title by language tag
   * @param plannerId who published the plan; null when that was no person
   * @param serviceIds services behind the components concerned
   * @param begin whether the beginning is waited for, else the end
   * @param since when it was planned for
   * @param rings how often that was said, from 1
   */
  public record Late(
      UUID maintenanceId,
      Map<String, String> title,
      StatusPage page,
      UUID plannerId,
      Set<UUID> serviceIds,
      boolean begin,
      Instant since,
      int rings) {
    public Late {
      title = Map.copyOf(title);
      serviceIds = Set.copyOf(serviceIds);
    }
  }

  /** Writes to those who can move it on. */
  public void late(Late work) {
    mail.sendAboutPost(
        readers(work),
        TemplateKey.PERSON_MAINTENANCE_LATE,
        work.maintenanceId(),
        moments ->
            Map.of(
                "title", Localized.pick(work.title(), moments.language(), work.page().languages()),
                "page", work.page().name(),
                "begin", work.begin(),
                "end", !work.begin(),
                "dueAt", moments.full(work.since()),
                "escalation", work.rings(),
                "maintenanceUrl", links.maintenance(work.page().id(), work.maintenanceId())));
  }

  private Set<UUID> readers(Late work) {
    Set<UUID> readers = new LinkedHashSet<>();
    if (work.plannerId() != null) {
      readers.add(work.plannerId());
    }
    if (readers.isEmpty() || work.rings() > 1) {
      readers.addAll(managers.ofServices(work.serviceIds()));
    }
    return readers;
  }
}
