package dev.muster.comms.notice;

import dev.muster.comms.link.Links;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.text.Moments;
import dev.muster.contracts.postmortem.ApprovalAsked;
import dev.muster.contracts.postmortem.IncidentRecurred;
import dev.muster.contracts.postmortem.PostmortemOverdue;
import dev.muster.contracts.postmortem.PostmortemReviewDue;
import dev.muster.contracts.postmortem.PostmortemReviewed;
import dev.muster.contracts.postmortem.PostmortemsRecalled;
import dev.muster.contracts.postmortem.ReviewMeetingCalled;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes about reviews: invitations, what is late, and what is worth reading again. */
@ApplicationScoped
public class ReviewNotices {
  private final PersonMail mail;
  private final TeamManagers managers;
  private final Catalog catalog;
  private final Links links;

  ReviewNotices(PersonMail mail, TeamManagers managers, Catalog catalog, Links links) {
    this.mail = mail;
    this.managers = managers;
    this.catalog = catalog;
    this.links = links;
  }

  /** Goes to the owner and to the manager named; without an owner, to those of the teams. */
  public void reviewDue(PostmortemReviewDue event) {
    mail.send(
        readers(event.incidentId(), event.ownerId(), event.managerId()),
        TemplateKey.PERSON_POSTMORTEM_REVIEW_DUE,
        event.incidentId(),
        moments ->
            Map.of(
                "reference", event.reference(),
                "title", event.title(),
                "dueAt", moments.full(event.dueAt()),
                "publishDueAt", moments.full(event.publishDueAt()),
                "reminder", event.reminder(),
                "postmortemUrl", links.postmortem(event.postmortemId())));
  }

  /** Goes to the owner and to the manager named; without an owner, to those of the teams. */
  public void overdue(PostmortemOverdue event) {
    String owner = name(event.ownerId());
    for (UUID reader : readers(event.incidentId(), event.ownerId(), event.managerId())) {
      mail.send(
          Set.of(reader),
          TemplateKey.PERSON_POSTMORTEM_OVERDUE,
          event.incidentId(),
          moments ->
              Map.of(
                  "reference", event.reference(),
                  "title", event.title(),
                  "meeting", event.step() == PostmortemOverdue.Step.MEETING,
                  "dueAt", moments.full(event.dueAt()),
                  "owner", owner,
                  "yours", reader.equals(event.ownerId()),
                  "reminder", event.reminder(),
                  "postmortemUrl", links.postmortem(event.postmortemId())));
    }
  }

  /** Goes to whoever may approve. */
  public void approvalAsked(ApprovalAsked event) {
    mail.send(
        event.recipientIds(),
        TemplateKey.PERSON_POSTMORTEM_APPROVAL_ASKED,
        event.incidentId(),
        moments ->
            Map.of(
                "reference", event.reference(),
                "title", event.title(),
                "by", event.by().name(),
                "needed", event.needed(),
                "postmortemUrl", links.postmortem(event.postmortemId())));
  }

  /** Goes to the authors. */
  public void reviewed(PostmortemReviewed event) {
    mail.send(
        event.recipientIds(),
        TemplateKey.PERSON_POSTMORTEM_REVIEWED,
        event.incidentId(),
        moments ->
            Map.of(
                "reference", event.reference(),
                "title", event.title(),
                "approved", event.approved(),
                "by", event.by().name(),
                "reason", Optional.ofNullable(event.reason()).orElse(""),
                "postmortemUrl", links.postmortem(event.postmortemId())));
  }

  /** Goes to everybody named: who answers for it now, and who answered for keeping it away. */
  public void recurred(IncidentRecurred event) {
    mail.send(
        event.recipientIds(),
        TemplateKey.PERSON_INCIDENT_RECURRED,
        event.incidentId(),
        moments ->
            Map.of(
                "reference", event.reference(),
                "title", event.title(),
                "earlier", event.earlierReference(),
                "days", event.days(),
                "prevented",
                    event.items().stream().map(item -> Map.of("preventedTitle", item)).toList(),
                "hasPrevented", !event.items().isEmpty(),
                "postmortemUrl", links.postmortem(event.postmortemId())));
  }

  /** Goes to everybody named, with the meeting for the calendar. */
  public void meeting(ReviewMeetingCalled event) {
    mail.invite(
        event.recipientIds(),
        TemplateKey.PERSON_REVIEW_MEETING,
        event.incidentId(),
        event.calendars(),
        moments -> {
          Map<String, Object> variables = new HashMap<>();
          variables.put("reference", event.reference());
          variables.put("title", event.title());
          variables.put("meetingAt", moments.full(event.startsAt()));
          variables.put("meetingEnd", moments.hour(event.endsAt()));
          variables.put("place", Optional.ofNullable(event.place()).orElse(""));
          variables.put("reason", Optional.ofNullable(event.reason()).orElse(""));
          variables.put("cancelled", event.cancelled());
          variables.put("moved", !event.cancelled() && event.revision() > 0);
          variables.put("postmortemUrl", links.postmortem(event.postmortemId()));
          return variables;
        });
  }

  /** Goes to everybody named. */
  public void recalled(PostmortemsRecalled event) {
    mail.sendDigest(
        event.recipientIds(),
        TemplateKey.PERSON_POSTMORTEMS_RECALLED,
        event.digestId(),
        moments ->
            Map.of(
                "learning",
                event.occasion() == PostmortemsRecalled.Occasion.LEARNING_OF_THE_MONTH,
                "month",
                moments.month(event.month()),
                "recalled",
                event.postmortems().stream().map(one -> recalled(one, moments)).toList(),
                "libraryUrl",
                links.library()));
  }

  private Map<String, Object> recalled(PostmortemsRecalled.Recalled one, Moments moments) {
    return Map.of(
        "recalledReference", one.reference(),
        "recalledTitle", one.title(),
        "resolvedOn", moments.day(one.resolvedAt().atZone(ZoneOffset.UTC).toLocalDate()),
        "why", Optional.ofNullable(one.why()).orElse(""),
        "recalledUrl", links.postmortem(one.postmortemId()));
  }

  private Set<UUID> readers(UUID incidentId, UUID ownerId, UUID managerId) {
    return ownerId == null
        ? managers.ofUnlessConfidential(incidentId)
        : Stream.of(ownerId, managerId).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private String name(UUID person) {
    return person == null ? "" : catalog.person(person).map(CatalogPerson::name).orElse("");
  }
}
