package dev.muster.comms.notice;

import dev.muster.comms.link.Links;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.text.Moments;
import dev.muster.contracts.postmortem.ActionItemAssigned;
import dev.muster.contracts.postmortem.ActionItemDue;
import dev.muster.contracts.postmortem.ActionItemOverdue;
import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.PersonMentioned;
import dev.muster.contracts.postmortem.PostmortemDrafted;
import dev.muster.contracts.postmortem.PostmortemPublished;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Writes to those who owe or should read a post-mortem or an action item. */
@ApplicationScoped
public class PostmortemNotices {
  private final PersonMail mail;
  private final TeamManagers managers;
  private final Catalog catalog;
  private final Links links;

  PostmortemNotices(PersonMail mail, TeamManagers managers, Catalog catalog, Links links) {
    this.mail = mail;
    this.managers = managers;
    this.catalog = catalog;
    this.links = links;
  }

  public void drafted(PostmortemDrafted event) {
    if (event.ownerId() == null) {
      return;
    }
    mail.send(
        List.of(event.ownerId()),
        TemplateKey.PERSON_POSTMORTEM_DRAFTED,
        event.incidentId(),
        moments ->
            Map.of(
                "reference", event.reference(),
                "title", event.title(),
                "dueAt", moments.full(event.dueAt()),
                "postmortemUrl", links.postmortem(event.postmortemId())));
  }

  /**
   * Goes to the managers of the teams that the incident concerned and to those who took part in it
   * or in its review (LRN-01), once to each.
   */
  public void published(PostmortemPublished event) {
    Set<UUID> readers = new LinkedHashSet<>(managers.ofUnlessConfidential(event.incidentId()));
    if (event.recipientIds() != null) {
      readers.addAll(event.recipientIds());
    }
    mail.send(
        readers,
        TemplateKey.PERSON_POSTMORTEM_PUBLISHED,
        event.incidentId(),
        moments ->
            Map.of(
                "reference", event.reference(),
                "title", event.title(),
                "by", event.by().name(),
                "postmortemUrl", links.postmortem(event.postmortemId())));
  }

  /** Goes to whoever was named; what was written stays out of it where it is confidential. */
  public void mentioned(PersonMentioned event) {
    mail.send(
        List.of(event.personId()),
        TemplateKey.PERSON_MENTIONED,
        event.incidentId(),
        moments ->
            Map.of(
                "reference", event.reference(),
                "title", event.title(),
                "by", event.by().name(),
                "comment", event.text() == null ? "" : event.text(),
                "postmortemUrl", links.section(event.postmortemId(), event.section())));
  }

  public void assigned(ActionItemAssigned event) {
    mail.send(
        List.of(event.ownerId()),
        TemplateKey.PERSON_ACTION_ITEM_ASSIGNED,
        event.incidentId(),
        item(
            event.actionItemId(),
            event.reference(),
            event.title(),
            event.dueOn(),
            event.priority(),
            event.reminder()));
  }

  public void due(ActionItemDue event) {
    mail.send(
        List.of(event.ownerId()),
        TemplateKey.PERSON_ACTION_ITEM_DUE,
        event.incidentId(),
        item(
            event.actionItemId(),
            event.reference(),
            event.title(),
            event.dueOn(),
            event.priority(),
            event.reminder()));
  }

  /** Goes to the owner and, once they let it lie for too long, to the manager named. */
  public void overdue(ActionItemOverdue event) {
    Function<Moments, Map<String, Object>> item =
        item(
            event.actionItemId(),
            event.reference(),
            event.title(),
            event.dueOn(),
            event.priority(),
            event.reminder());
    overdue(event, event.ownerId(), item, true);
    if (event.managerId() != null && !event.managerId().equals(event.ownerId())) {
      overdue(event, event.managerId(), item, false);
    }
  }

  private void overdue(
      ActionItemOverdue event,
      UUID reader,
      Function<Moments, Map<String, Object>> item,
      boolean yours) {
    String owner = catalog.person(event.ownerId()).map(CatalogPerson::name).orElse("");
    mail.send(
        List.of(reader),
        TemplateKey.PERSON_ACTION_ITEM_OVERDUE,
        event.incidentId(),
        moments -> {
          Map<String, Object> variables = new HashMap<>(item.apply(moments));
          variables.put("yours", yours);
          variables.put("owner", owner);
          return variables;
        });
  }

  private Function<Moments, Map<String, Object>> item(
      UUID id,
      String reference,
      String title,
      LocalDate dueOn,
      ActionItemPriority priority,
      int reminder) {
    return moments ->
        Map.of(
            "reference",
            reference,
            "title",
            title,
            "dueOn",
            moments.day(dueOn),
            "priority",
            priority.name(),
            "reminder",
            reminder,
            "actionItemUrl",
            links.actionItem(id));
  }
}
