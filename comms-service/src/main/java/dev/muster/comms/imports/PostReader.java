package dev.muster.comms.imports;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads an incident or planned work with all that was said. */
final class PostReader {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_BODY = 25_000;
  private static final int MOST_UPDATES = 300;
  private static final int MOST_COMPONENTS = 1_300;
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>\\n?");

  private PostReader() {}

  static Found.Post read(Field post) throws ImportDocumentException {
    boolean planned = !post.at("scheduled_for").missing();
    List<Found.Update> updates = updates(post, planned);
    PublicStatus status = status(post.at("status"), planned);
    Instant started = started(post, planned, updates);
    Instant resolved = resolved(post, status, updates);
    return new Found.Post(
        post.at("name").name(LONGEST_NAME),
        status,
        impact(post, planned),
        started,
        post.at("monitoring_at").time(),
        resolved,
        planned ? window(post) : null,
        components(post, updates, planned),
        updates);
  }

  private static Instant started(Field post, boolean planned, List<Found.Update> updates)
      throws ImportDocumentException {
    if (planned) {
      return post.at("scheduled_for").requiredTime();
    }
    Instant started = post.at("started_at").time();
    Instant created = started == null ? post.at("created_at").time() : started;
    return created == null ? updates.get(0).at() : created;
  }

  private static Instant resolved(Field post, PublicStatus status, List<Found.Update> updates)
      throws ImportDocumentException {
    if (status.open()) {
      return null;
    }
    Instant resolved = post.at("resolved_at").time();
    return resolved == null ? updates.get(updates.size() - 1).at() : resolved;
  }

  private static PostImpact impact(Field post, boolean planned) throws ImportDocumentException {
    if (planned) {
      return PostImpact.MAINTENANCE;
    }
    Field chosen = post.at("impact_override");
    return (chosen.missing() ? post.at("impact") : chosen).word(PostImpact.class, PostImpact.NONE);
  }

  /** A published post-mortem is the last word about something that is over. */
  private static PublicStatus status(Field field, boolean planned) throws ImportDocumentException {
    PublicStatus over = planned ? PublicStatus.COMPLETED : PublicStatus.RESOLVED;
    if ("postmortem".equals(field.text(100))) {
      return over;
    }
    PublicStatus status = field.word(PublicStatus.class, null);
    boolean fits = status != null && (status.kind() == PostKind.MAINTENANCE) == planned;
    if (!fits) {
      throw field.wrong(
          planned
              ? "must be scheduled, in_progress, verifying or completed"
              : "must be investigating, identified, monitoring, resolved or postmortem");
    }
    return status;
  }

  private static Found.Window window(Field post) throws ImportDocumentException {
    Instant starts = post.at("scheduled_for").requiredTime();
    Instant ends = post.at("scheduled_until").requiredTime();
    if (!ends.isAfter(starts)) {
      throw post.at("scheduled_until").wrong("must lie after scheduled_for");
    }
    return new Found.Window(
        starts,
        ends,
        post.at("scheduled_remind_prior").flag(true),
        post.at("scheduled_auto_in_progress").flag(true),
        post.at("scheduled_auto_completed").flag(true));
  }

  private static List<Found.Update> updates(Field post, boolean planned)
      throws ImportDocumentException {
    List<Found.Update> updates = new ArrayList<>();
    for (Field update : post.at("incident_updates").items(MOST_UPDATES)) {
      Field shown = update.at("display_at");
      updates.add(
          new Found.Update(
              update.at("id").id(),
              status(update.at("status"), planned),
              body(update.at("body")),
              (shown.missing() ? update.at("created_at") : shown).requiredTime(),
              changes(update)));
    }
    updates.sort(Comparator.comparing(Found.Update::at));
    if (updates.isEmpty()) {
      updates.add(
          new Found.Update(
              post.at("id").id(),
              status(post.at("status"), planned),
              post.at("name").name(LONGEST_NAME),
              post.at("created_at").requiredTime(),
              List.of()));
    }
    return updates;
  }

  private static String body(Field body) throws ImportDocumentException {
    String text = body.text(LONGEST_BODY);
    return text == null ? "—" : BREAK.matcher(text).replaceAll("\n");
  }

  private static List<Found.Change> changes(Field update) throws ImportDocumentException {
    List<Found.Change> changes = new ArrayList<>();
    for (Field change : update.at("affected_components").items(MOST_COMPONENTS)) {
      changes.add(
          new Found.Change(
              change.at("code").id(),
              change.at("old_status").word(ComponentStatus.class, ComponentStatus.OPERATIONAL),
              change.at("new_status").word(ComponentStatus.class, ComponentStatus.OPERATIONAL)));
    }
    return changes;
  }

  /** Of an open one, how its components are; of one that is over, how bad they got. */
  private static List<Found.Affected> components(
      Field post, List<Found.Update> updates, boolean planned) throws ImportDocumentException {
    Map<String, ComponentStatus> worst = new LinkedHashMap<>();
    for (Field component : post.at("components").items(MOST_COMPONENTS)) {
      ComponentStatus now =
          component.at("status").word(ComponentStatus.class, ComponentStatus.OPERATIONAL);
      worst.put(component.at("id").id(), planned ? ComponentStatus.UNDER_MAINTENANCE : now);
    }
    boolean open = status(post.at("status"), planned).open();
    for (Found.Update update : updates) {
      for (Found.Change change : update.changes()) {
        if (!open || !worst.containsKey(change.componentId())) {
          worst.merge(
              change.componentId(),
              change.after(),
              (one, other) -> ComponentStatus.worst(List.of(one, other)));
        }
      }
    }
    return worst.entrySet().stream()
        .map(each -> new Found.Affected(each.getKey(), each.getValue()))
        .toList();
  }
}
