package dev.muster.comms.manage.incident;

import dev.muster.comms.link.Links;
import dev.muster.comms.maintenance.Maintenance;
import dev.muster.comms.maintenance.Switches;
import dev.muster.comms.manage.body.WireTime;
import dev.muster.comms.manage.component.PageParts;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostUpdate;
import dev.muster.comms.postmortem.PublicPostmortem;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.text.Localized;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes posts of one page as incidents of the manage API, in the page's own language. */
final class IncidentWriter {
  private static final Switches NOTHING =
      new Switches(false, false, false, false, false, false, false);

  private final StatusPage page;
  private final PageParts components;
  private final Links links;
  private final WireTime times;

  IncidentWriter(StatusPage page, PageParts components, Links links) {
    this.page = page;
    this.components = components;
    this.links = links;
    this.times = new WireTime(page.zone());
  }

  WireIncident write(Post post, IncidentParts parts) {
    List<PostUpdate> updates = parts.updates().getOrDefault(post.id(), List.of());
    Optional<Maintenance> planned = Optional.ofNullable(parts.maintenances().get(post.id()));
    Optional<PublicPostmortem> postmortem = Optional.ofNullable(parts.postmortems().get(post.id()));
    IncidentAttributes kept = parts.attributes().getOrDefault(post.id(), IncidentAttributes.NONE);
    Switches switches = planned.map(Maintenance::switches).orElse(NOTHING);
    return new WireIncident(
        post.code(),
        page.code(),
        words(post.title()),
        post.status().wire(),
        post.shownImpact().wire(),
        post.impactOverride() == null ? null : post.impactOverride().wire(),
        links.page(page.hosts(), page.path()) + "/incidents/" + post.code(),
        kept.metadata(),
        times.write(post.publishedAt()),
        times.write(post.updatedAt()),
        times.write(post.startedAt()),
        times.write(post.monitoringAt()),
        times.write(post.resolvedAt()),
        components.some(post.componentIds()),
        updates.stream().map(update -> write(post, update)).toList(),
        kept.reminderIntervals(),
        kept.backfilled(),
        planned.map(work -> times.write(work.window().starts())).orElse(null),
        planned.map(work -> times.write(work.window().ends())).orElse(null),
        switches.remind(),
        reminded(updates),
        switches.autoStart(),
        switches.autoComplete(),
        switches.autoStart(),
        switches.componentsAtStart(),
        switches.componentsAtEnd(),
        switches.tellStart(),
        switches.tellEnd(),
        postmortem.map(PublicPostmortem::body).map(this::words).orElse(null),
        postmortem.map(each -> times.write(each.bodyAt())).orElse(null),
        false,
        postmortem.map(each -> times.write(each.publishedAt())).orElse(null),
        postmortem.map(PublicPostmortem::told).orElse(false),
        false);
  }

  /** Something that was said in a post. */
  WireIncidentUpdate write(Post post, PostUpdate update) {
    return new WireIncidentUpdate(
        update.code(),
        post.code(),
        update.status().wire(),
        words(update.body()),
        times.write(update.createdAt()),
        times.write(update.correctedAt() == null ? update.createdAt() : update.correctedAt()),
        times.write(update.displayAt()),
        update.affected().isEmpty()
            ? null
            : update.affected().stream()
                .map(
                    change ->
                        new WireIncidentUpdate.AffectedComponent(
                            change.code(),
                            components.fullName(change.code(), change.name()),
                            change.oldStatus().wire(),
                            change.newStatus().wire()))
                .toList(),
        update.deliver(),
        null,
        null,
        null,
        false);
  }

  private String reminded(List<PostUpdate> updates) {
    return updates.stream()
        .filter(update -> update.status() == PublicStatus.SCHEDULED)
        .filter(update -> TemplateKey.MAINTENANCE_REMINDER.key().equals(update.template()))
        .findFirst()
        .map(update -> times.write(update.createdAt()))
        .orElse(null);
  }

  private String words(Map<String, String> words) {
    return Localized.pick(words, page.languages().get(0), page.languages());
  }
}
