package dev.muster.comms.external;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Computes what has to be done next so that the other side says what we say. */
final class PostSteps {
  /** An update that arrived later than this is dated back once it is not the last one any more. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private PostSteps() {}

  /**
   * The next request; empty when both are equal.
   *
   * @param seen null when it is not there yet
   * @param links ids of updates there by the ids of ours
   */
  static Optional<Step> next(DesiredPost desired, SeenPost seen, Map<UUID, String> links) {
    if (seen == null) {
      return Optional.of(new Step.Create(loud(desired, desired.updates().get(0), links)));
    }
    return missing(desired, links)
        .or(() -> different(desired, seen, links))
        .or(() -> described(desired, seen))
        .or(() -> outspoken(desired, seen, links));
  }

  private static Optional<Step> missing(DesiredPost desired, Map<UUID, String> links) {
    return desired.updates().stream()
        .filter(update -> !links.containsKey(update.id()))
        .findFirst()
        .map(update -> new Step.Add(loud(desired, update, links)));
  }

  /** Of several that wait, the last one alone tells subscribers, if any of them should. */
  private static DesiredPost.Update loud(
      DesiredPost desired, DesiredPost.Update update, Map<UUID, String> links) {
    boolean last = update.equals(desired.last());
    boolean any =
        desired.updates().stream()
            .filter(each -> !links.containsKey(each.id()))
            .anyMatch(DesiredPost.Update::deliver);
    return new DesiredPost.Update(
        update.id(), update.status(), update.body(), update.at(), last && any, update.components());
  }

  private static Optional<Step> different(
      DesiredPost desired, SeenPost seen, Map<UUID, String> links) {
    for (DesiredPost.Update update : desired.updates()) {
      Optional<SeenPost.Update> there =
          Optional.ofNullable(links.get(update.id())).flatMap(seen::update);
      if (there.isPresent() && differs(desired, update, there.get())) {
        return Optional.of(new Step.Amend(update, there.get().id()));
      }
    }
    return Optional.empty();
  }

  private static boolean differs(
      DesiredPost desired, DesiredPost.Update update, SeenPost.Update there) {
    boolean late =
        !update.equals(desired.last())
            && there.at() != null
            && there.at().isAfter(update.at().plus(LATE));
    return late || !SameWords.in(update.body(), there.body());
  }

  private static Optional<Step> described(DesiredPost desired, SeenPost seen) {
    boolean same =
        desired.name().equals(seen.name())
            && (seen.impact() == null || desired.impact().equals(seen.impact()))
            && sameTime(desired.scheduledFor(), seen.scheduledFor())
            && sameTime(desired.scheduledUntil(), seen.scheduledUntil());
    return same ? Optional.empty() : Optional.of(new Step.Describe());
  }

  static boolean sameTime(Instant ours, Instant theirs) {
    return ours == null
        || theirs != null && Duration.between(ours, theirs).abs().compareTo(LATE) < 0;
  }

  private static Optional<Step> outspoken(
      DesiredPost desired, SeenPost seen, Map<UUID, String> links) {
    String last = links.get(desired.last().id());
    boolean heard =
        desired.status().equals(seen.status())
            && seen.newest()
                .map(newest -> newest.id().equals(last) || alike(desired.last(), newest))
                .orElse(false);
    return heard ? Optional.empty() : Optional.of(new Step.Restate(desired.last()));
  }

  /**
   * The links with those updates there that say what one of ours says, which nobody connected yet:
   * they came from a request whose answer was lost.
   */
  static Map<UUID, String> adopted(DesiredPost desired, SeenPost seen, Map<UUID, String> links) {
    Map<UUID, String> adopted = new HashMap<>(links);
    Set<String> taken = new HashSet<>(links.values());
    for (DesiredPost.Update update : desired.updates()) {
      if (!adopted.containsKey(update.id())) {
        oldestAlike(update, seen.updates(), taken)
            .ifPresent(
                there -> {
                  adopted.put(update.id(), there.id());
                  taken.add(there.id());
                });
      }
    }
    return adopted;
  }

  private static Optional<SeenPost.Update> oldestAlike(
      DesiredPost.Update update, List<SeenPost.Update> there, Set<String> taken) {
    return there.stream()
        .filter(each -> !taken.contains(each.id()))
        .filter(each -> alike(update, each))
        .reduce((newer, older) -> older);
  }

  /** Whether an update there says what one of ours says. */
  static boolean alike(DesiredPost.Update ours, SeenPost.Update theirs) {
    return ours.status().equals(theirs.status()) && SameWords.in(ours.body(), theirs.body());
  }
}
