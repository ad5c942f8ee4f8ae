package dev.muster.comms.fanout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.comms.component.Component;
import dev.muster.comms.component.StatusChange;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostUpdate;
import dev.muster.comms.status.OverallStatus;
import dev.muster.comms.status.PublicCode;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.text.Localized;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** What a webhook is called with: the body that Statuspage sends (contracts/statuspage.md, A.8). */
final class WebhookBody {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final StatusPage page;
  private final OverallStatus overall;
  private final String pageUrl;
  private final DateTimeFormatter times;

  /**
   * @param pageUrl absolute address of the page
   */
  WebhookBody(StatusPage page, OverallStatus overall, String pageUrl) {
    this.page = page;
    this.overall = overall;
    this.pageUrl = pageUrl;
    this.times = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(page.zone());
  }

  /** An incident or planned work, with everything said of it. */
  ObjectNode incident(Announcement announcement, Locale language, Instant now) {
    ObjectNode body = common(now);
    Post post = announcement.post();
    ObjectNode incident = body.putObject("incident");
    incident.put("backfilled", false);
    incident.put("created_at", time(post.createdAt()));
    incident.put("impact", post.shownImpact().wire());
    incident.put(
        "impact_override", post.impactOverride() == null ? null : post.impactOverride().wire());
    incident.put("monitoring_at", time(reached(post.monitoringAt(), announcement)));
    incident.put("name", words(post.title(), language));
    postmortem(incident);
    incident.put(
        "resolved_at", announcement.update().status().open() ? null : time(post.resolvedAt()));
    schedule(incident, announcement);
    incident.put("shortlink", pageUrl + "/incidents/" + post.code());
    incident.put("status", announcement.update().status().wire());
    incident.put("updated_at", time(post.updatedAt()));
    incident.put("id", post.code());
    incident.put("page_id", page.code());
    ArrayNode updates = incident.putArray("incident_updates");
    announcement.said().forEach(each -> updates.add(update(post, each, language)));
    return body;
  }

  /** A component that changed its status. */
  ObjectNode component(Component component, FanOut changed, Instant now) {
    ObjectNode body = common(now);
    body.putObject("component_update")
        .put("created_at", time(changed.saidAt()))
        .put("new_status", changed.newStatus().wire())
        .put("old_status", changed.oldStatus().wire())
        .put("id", PublicCode.of(changed.id()))
        .put("component_id", component.code());
    body.putObject("component")
        .put("created_at", time(component.createdAt()))
        .put("id", component.code())
        .put("name", component.name())
        .put("status", changed.newStatus().wire());
    return body;
  }

  /** The way out, which is each reader's own. */
  static ObjectNode leaving(ObjectNode body, String unsubscribeUrl) {
    ObjectNode own = body.deepCopy();
    own.withObject("/meta").put("unsubscribe", unsubscribeUrl);
    return own;
  }

  private ObjectNode common(Instant now) {
    ObjectNode body = JSON.objectNode();
    body.putObject("meta")
        .putNull("unsubscribe")
        .put("documentation", pageUrl + "/")
        .put("generated_at", time(now));
    body.putObject("page")
        .put("id", page.code())
        .put("status_indicator", overall.indicator())
        .put("status_description", overall.description());
    return body;
  }

  /** What was reached when this was said; null for what came later. */
  private static Instant reached(Instant at, Announcement announcement) {
    return at == null || at.isAfter(announcement.update().displayAt()) ? null : at;
  }

  private static void postmortem(ObjectNode incident) {
    incident.putNull("postmortem_body");
    incident.putNull("postmortem_body_last_updated_at");
    incident.put("postmortem_ignored", false);
    incident.put("postmortem_notified_subscribers", false);
    incident.put("postmortem_notified_twitter", false);
    incident.putNull("postmortem_published_at");
  }

  private void schedule(ObjectNode incident, Announcement announcement) {
    var window = announcement.window();
    var switches = announcement.switches();
    incident.put("scheduled_auto_completed", switches != null && switches.autoComplete());
    incident.put("scheduled_auto_in_progress", switches != null && switches.autoStart());
    incident.put("scheduled_auto_transition", switches != null && switches.autoStart());
    incident.put("scheduled_for", window == null ? null : time(window.starts()));
    incident.put("scheduled_remind_prior", switches != null && switches.remind());
    incident.put("scheduled_reminded_at", time(reminded(announcement)));
    incident.put("scheduled_until", window == null ? null : time(window.ends()));
  }

  private static Instant reminded(Announcement announcement) {
    return announcement.said().stream()
        .filter(each -> TemplateKey.MAINTENANCE_REMINDER.key().equals(each.template()))
        .findFirst()
        .map(PostUpdate::createdAt)
        .orElse(null);
  }

  private ObjectNode update(Post post, PostUpdate update, Locale language) {
    ObjectNode node =
        JSON.objectNode()
            .put("body", words(update.body(), language))
            .put("created_at", time(update.createdAt()))
            .putNull("custom_tweet")
            .put("deliver_notifications", update.deliver())
            .put("display_at", time(update.displayAt()))
            .put("id", update.code())
            .put("incident_id", post.code())
            .put("status", update.status().wire())
            .putNull("tweet_id")
            .putNull("twitter_updated_at")
            .put("updated_at", time(update.displayAt()))
            .put("wants_twitter_update", false);
    if (update.affected().isEmpty()) {
      node.putNull("affected_components");
    } else {
      ArrayNode affected = node.putArray("affected_components");
      update.affected().forEach(each -> affected.add(affected(each)));
    }
    return node;
  }

  private static ObjectNode affected(StatusChange change) {
    return JSON.objectNode()
        .put("code", change.code())
        .put("name", change.name())
        .put("old_status", change.oldStatus().wire())
        .put("new_status", change.newStatus().wire());
  }

  private String words(Map<String, String> words, Locale language) {
    return Localized.pick(words, language.getLanguage(), page.languages());
  }

  private String time(Instant at) {
    return at == null ? null : times.format(at);
  }
}
