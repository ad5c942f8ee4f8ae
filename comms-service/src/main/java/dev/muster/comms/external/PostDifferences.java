package dev.muster.comms.external;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Computes what somebody changed by hand at the external page since we looked last. */
final class PostDifferences {
  private PostDifferences() {}

  /**
   * What differs from what was seen before and from what we say as well.
   *
   * @param links those adopted from {@code now} included
   */
  static List<Difference> of(
      DesiredPost desired, SeenPost before, SeenPost now, Map<UUID, String> links) {
    List<Difference> found = new ArrayList<>();
    changed(found, "name", desired.name(), before.name(), now.name());
    if (now.impact() != null) {
      changed(found, "impact", desired.impact(), before.impact(), now.impact());
    }
    if (desired.planned()) {
      window(found, desired, before, now);
    }
    changed(found, "status", desired.status(), before.status(), now.status());
    words(found, desired, before, now, links);
    additions(found, desired, before, now, links);
    return found;
  }

  private static void changed(
      List<Difference> found, String field, String ours, String before, String now) {
    if (!Objects.equals(before, now) && !Objects.equals(ours, now)) {
      found.add(new Difference(field, ours, now));
    }
  }

  private static void window(
      List<Difference> found, DesiredPost desired, SeenPost before, SeenPost now) {
    boolean moved =
        !Objects.equals(before.scheduledFor(), now.scheduledFor())
            || !Objects.equals(before.scheduledUntil(), now.scheduledUntil());
    boolean differs =
        !PostSteps.sameTime(desired.scheduledFor(), now.scheduledFor())
            || !PostSteps.sameTime(desired.scheduledUntil(), now.scheduledUntil());
    if (moved && differs) {
      found.add(
          new Difference(
              "window",
              span(desired.scheduledFor(), desired.scheduledUntil()),
              span(now.scheduledFor(), now.scheduledUntil())));
    }
  }

  private static String span(Instant from, Instant until) {
    return from + " / " + until;
  }

  private static void words(
      List<Difference> found,
      DesiredPost desired,
      SeenPost before,
      SeenPost now,
      Map<UUID, String> links) {
    for (DesiredPost.Update update : desired.updates()) {
      String id = links.get(update.id());
      if (id == null || before.update(id).isEmpty()) {
        continue;
      }
      String theirs = now.update(id).map(SeenPost.Update::body).orElse(null);
      if (!SameWords.in(theirs, before.update(id).get().body())
          && !SameWords.in(theirs, update.body())) {
        found.add(new Difference("words", update.body(), theirs));
      }
    }
  }

  private static void additions(
      List<Difference> found,
      DesiredPost desired,
      SeenPost before,
      SeenPost now,
      Map<UUID, String> links) {
    Set<String> known = new HashSet<>(links.values());
    before.updates().forEach(update -> known.add(update.id()));
    now.updates().stream()
        .filter(update -> !known.contains(update.id()))
        .filter(
            update -> desired.updates().stream().noneMatch(ours -> PostSteps.alike(ours, update)))
        .forEach(
            update ->
                found.add(
                    new Difference(
                        "update",
                        desired.last().body(),
                        update.status() + ": " + Objects.toString(update.body(), ""))));
  }
}
