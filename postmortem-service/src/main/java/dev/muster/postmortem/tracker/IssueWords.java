package dev.muster.postmortem.tracker;

import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What issues say, in the language of the post-mortem. Of a restricted incident they say no more
 * than its reference, and lead here.
 */
@ApplicationScoped
class IssueWords {
  private final String console;

  IssueWords(@ConfigProperty(name = "muster.console-url") String console) {
    this.console = console;
  }

  /** What its issue is told of {@code item}. */
  IssueContent content(ItemFacts item, TrackerConnection connection) {
    if (item.restricted()) {
      return new IssueContent(hidden(Wording.in(item.language()), item), null, null, true);
    }
    String assignee = item.ownerId() == null ? null : connection.assignees().get(item.ownerId());
    return new IssueContent(item.title(), item.dueOn(), assignee, false);
  }

  /** What has to be told anew to an issue that was told {@code told}. */
  IssueChange change(TrackerIssue issue, ItemFacts item, IssueContent wanted, IssueContent told) {
    return new IssueChange(
        wanted, wanted.changedSince(told), lead(Wording.in(item.language()), item), issue.marker());
  }

  IssueDraft draft(TrackerIssue issue, ItemFacts item, TrackerConnection connection) {
    String lead = lead(Wording.in(item.language()), item);
    IssueContent content = content(item, connection);
    boolean alone = content.hidden() || item.description().isBlank();
    return new IssueDraft(
            issue.marker(),
            content.title(),
            alone ? lead : item.description().strip() + "\n\n" + lead,
            connection.labels(),
            content.dueOn(),
            content.assignee())
        .without(issue.omitted());
  }

  Backlink backlink(TrackerIssue issue, ItemFacts item) {
    Phrases phrases = Wording.in(item.language());
    return new Backlink(issue.marker(), hidden(phrases, item), lead(phrases, item), address(item));
  }

  private String lead(Phrases phrases, ItemFacts item) {
    return phrases.text(
        "tracker.lead", Map.of("reference", item.reference(), "url", address(item)));
  }

  private static String hidden(Phrases phrases, ItemFacts item) {
    return phrases.text("tracker.item-of", "reference", item.reference());
  }

  private String address(ItemFacts item) {
    return console + "/action-items?item=" + item.id();
  }
}
