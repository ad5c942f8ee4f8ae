package dev.muster.postmortem.tracker;

import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

  IssueDraft draft(TrackerIssue issue, ItemFacts item, TrackerConnection connection) {
    Phrases phrases = Wording.in(item.language());
    String lead = lead(phrases, item);
    if (item.restricted()) {
      return new IssueDraft(
          issue.marker(), hidden(phrases, item), lead, connection.labels(), null, null);
    }
    String assignee = item.ownerId() == null ? null : connection.assignees().get(item.ownerId());
    List<String> labels = connection.labels();
    String description =
        item.description().isBlank() ? lead : item.description().strip() + "\n\n" + lead;
    return new IssueDraft(issue.marker(), item.title(), description, labels, item.dueOn(), assignee)
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
