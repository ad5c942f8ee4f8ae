package dev.muster.comms.manage.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.comms.maintenance.Switches;
import dev.muster.comms.maintenance.Window;
import dev.muster.comms.manage.body.Fields;
import dev.muster.comms.manage.component.PageParts;
import dev.muster.comms.reminder.ReminderIntervals;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a client says of an incident of a page, by the names and rules of contract B.2. */
final class IncidentInput {
  static final int LONGEST_BODY = 25_000;
  private static final int LONGEST_METADATA = 20_000;
  private static final int MOST_COMPONENTS = 1_100;

  private final Fields fields;
  private final StatusPage page;
  private final PageParts parts;

  /**
   * @param parts of the page, to find components by their public ids
   */
  IncidentInput(Fields fields, StatusPage page, PageParts parts) {
    this.fields = fields;
    this.page = page;
    this.parts = parts;
  }

  boolean has(String name) {
    return fields.has(name);
  }

  /** By the language of the page. */
  Map<String, String> name() {
    return inOwnLanguage(fields.neededText("name", 255));
  }

  /** By the language of the page; empty when nothing is said. */
  Map<String, String> body() {
    String body = fields.text("body", LONGEST_BODY);
    return body == null ? Map.of() : inOwnLanguage(body);
  }

  /** Words with those of one language replaced; clients know no others. */
  Map<String, String> withOwn(Map<String, String> words, Map<String, String> own) {
    Map<String, String> all = new HashMap<>(words);
    all.putAll(own);
    return all;
  }

  /** Null when it was not sent. */
  PublicStatus status() {
    PublicStatus status = fields.word("status", PublicStatus.class, PublicStatus::wire);
    if (status == PublicStatus.POSTMORTEM) {
      throw fields.refused("status", "enum", "postmortem comes with publishing one");
    }
    return status;
  }

  /** Null for the impact that the components mean. */
  PostImpact impactOverride() {
    return fields.word("impact_override", PostImpact.class, PostImpact::wire);
  }

  boolean deliver() {
    return fields.flag("deliver_notifications", true);
  }

  boolean backfilled() {
    return fields.flag("backfilled", false);
  }

  /** When it was, by the zone of the page; null when it was not sent. */
  Instant backfillDate() {
    return fields.time("backfill_date", page.zone());
  }

  /** Whether it is planned work. */
  boolean planned() {
    PublicStatus status = status();
    return fields.text("scheduled_for", 100) != null
        || status != null && status.kind() == PostKind.MAINTENANCE;
  }

  /** The statuses that components get; ids without one are not in it. */
  Map<UUID, ComponentStatus> statuses() {
    if (listed("components")) {
      return Map.of();
    }
    Map<String, ComponentStatus> byCode =
        fields.words("components", ComponentStatus.class, ComponentStatus::wire);
    Map<UUID, ComponentStatus> statuses = new HashMap<>();
    byCode.forEach(
        (code, status) ->
            statuses.put(
                parts.named(fields, "components", List.of(code)).iterator().next(), status));
    return statuses;
  }

  /** The components that it is about from now on; null when the client leaves them as they are. */
  Set<UUID> affected() {
    String field = fields.has("component_ids") ? "component_ids" : "components";
    return fields.has("component_ids") || listed("components")
        ? parts.named(fields, field, fields.texts(field, MOST_COMPONENTS))
        : null;
  }

  private boolean listed(String name) {
    JsonNode sent = fields.raw(name);
    return sent != null && sent.isArray() && !sent.isEmpty();
  }

  /**
   * What the client keeps with it, with what was kept so far for what it does not name.
   *
   * @throws dev.muster.platform.problem.ProblemException 422 naming the field
   */
  IncidentAttributes attributes(IncidentAttributes present) {
    return new IncidentAttributes(
        fields.has("metadata") ? metadata() : present.metadata(),
        fields.has("reminder_intervals") ? reminders() : present.reminderIntervals(),
        present.backfilled() || backfilled());
  }

  private JsonNode metadata() {
    JsonNode sent = fields.raw("metadata");
    if (sent == null) {
      return IncidentAttributes.NONE.metadata();
    }
    if (!(sent instanceof ObjectNode object)) {
      throw fields.refused("metadata", "type", "must be an object of objects");
    }
    for (JsonNode value : object) {
      if (!value.isObject()) {
        throw fields.refused("metadata", "type", "must be an object of objects");
      }
    }
    String text = object.toString();
    if (text.length() > LONGEST_METADATA || text.contains("\\u0000")) {
      throw fields.refused(
          "metadata", "size", "is longer than " + LONGEST_METADATA + " characters or has U+0000");
    }
    return object;
  }

  private String reminders() {
    JsonNode sent = fields.raw("reminder_intervals");
    String text =
        sent == null
            ? null
            : sent.isArray() ? sent.toString() : fields.text("reminder_intervals", 100);
    if (text != null && ReminderIntervals.parse(text).isEmpty()) {
      throw fields.refused(
          "reminder_intervals",
          "format",
          "must be hours such as 4 or increasing [1,5,7], up to 24");
    }
    return text;
  }

  /** The window, with the present one for what was not sent; null is no window. */
  Window window(Window present) {
    Instant starts = fields.time("scheduled_for", page.zone());
    Instant ends = fields.time("scheduled_until", page.zone());
    Instant from = starts == null && present != null ? present.starts() : starts;
    Instant until = ends == null && present != null ? present.ends() : ends;
    if (from == null) {
      throw fields.refused("scheduled_for", "required", "can't be blank");
    }
    if (until == null) {
      throw fields.refused("scheduled_until", "required", "can't be blank");
    }
    return new Window(from, until);
  }

  /** What happens by itself, as it is now where nothing was sent. */
  Switches switches(Switches present) {
    return new Switches(
        fields.flag(
            "scheduled_auto_in_progress",
            fields.flag("scheduled_auto_transition", present.autoStart())),
        fields.flag("scheduled_auto_completed", present.autoComplete()),
        fields.flag("auto_transition_to_maintenance_state", present.componentsAtStart()),
        fields.flag("auto_transition_to_operational_state", present.componentsAtEnd()),
        fields.flag("scheduled_remind_prior", present.remind()),
        fields.flag("auto_transition_deliver_notifications_at_start", present.tellStart()),
        fields.flag("auto_transition_deliver_notifications_at_end", present.tellEnd()));
  }

  private Map<String, String> inOwnLanguage(String text) {
    return Map.of(page.languages().get(0), text);
  }
}
