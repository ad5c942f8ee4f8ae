package dev.muster.comms.notice;

import dev.muster.comms.link.Links;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.text.Moments;
import dev.muster.contracts.postmortem.ActionItemUnassigned;
import dev.muster.contracts.postmortem.DigestAudience;
import dev.muster.contracts.postmortem.DigestEntry;
import dev.muster.contracts.postmortem.FollowUpDigest;
import dev.muster.contracts.postmortem.FollowUpReviewDue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes to those who see to it that action items are taken, done, and hold. */
@ApplicationScoped
public class FollowUpNotices {
  private final PersonMail mail;
  private final Links links;

  FollowUpNotices(PersonMail mail, Links links) {
    this.mail = mail;
    this.links = links;
  }

  /** Before the deadline as well as after it; the words tell which. */
  public void unassigned(ActionItemUnassigned event) {
    mail.send(
        event.recipientIds(),
        TemplateKey.PERSON_ACTION_ITEM_UNASSIGNED,
        event.incidentId(),
        moments ->
            Map.of(
                "reference", event.reference(),
                "title", event.title(),
                "priority", event.priority().name(),
                "dueAt", moments.full(event.assignBy()),
                "reminder", event.reminder(),
                "ahead", event.reminder() == 0,
                "actionItemUrl", links.actionItem(event.actionItemId())));
  }

  public void reviewDue(FollowUpReviewDue event) {
    mail.send(
        event.recipientIds(),
        TemplateKey.PERSON_FOLLOW_UP_REVIEW,
        event.incidentId(),
        moments ->
            Map.of(
                "reference", event.reference(),
                "title", event.title(),
                "finished", event.finished(),
                "unfinished", event.unfinished(),
                "reminder", event.round(),
                "postmortemUrl", links.postmortem(event.postmortemId()),
                "followUpUrl", links.followUpReviews()));
  }

  public void digest(FollowUpDigest event) {
    mail.sendAboutFollowUp(
        List.of(event.personId()),
        TemplateKey.PERSON_FOLLOW_UP_DIGEST,
        event.digestId(),
        moments -> {
          Map<String, Object> variables = new HashMap<>();
          boolean manages = event.audience() == DigestAudience.MANAGER;
          variables.put("manages", manages);
          variables.put("week", moments.day(event.week()));
          variables.put("number", event.total());
          variables.put("dueItems", lines(event.due(), moments));
          variables.put("overdueItems", lines(event.overdue(), moments));
          variables.put("unassignedItems", lines(event.unassigned(), moments));
          variables.put("breachItems", lines(event.breaches(), moments));
          variables.put("followUpUrl", manages ? links.followUp() : links.ownActionItems());
          return variables;
        });
  }

  private List<Map<String, Object>> lines(List<DigestEntry> entries, Moments moments) {
    return entries.stream().map(entry -> line(entry, moments)).toList();
  }

  private Map<String, Object> line(DigestEntry entry, Moments moments) {
    Map<String, Object> line = new HashMap<>();
    line.put("reference", entry.reference());
    line.put("title", entry.title());
    line.put("priority", entry.priority().name());
    line.put("owner", entry.owner() == null ? "" : entry.owner());
    line.put("dueOn", entry.dueOn() == null ? "" : moments.day(entry.dueOn()));
    line.put("url", links.actionItem(entry.actionItemId()));
    return line;
  }
}
