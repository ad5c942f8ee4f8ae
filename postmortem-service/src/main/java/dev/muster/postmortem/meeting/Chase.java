package dev.muster.postmortem.meeting;

import dev.muster.postmortem.document.LateStep;
import dev.muster.postmortem.document.PostmortemStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a post-mortem is late and when that is said next: again and again until it is published,
 * and at once when something worse becomes late.
 *
 * @param meetingLateAt from when on the meeting counts as forgotten; null without a meeting that is
 *     still to be held
 * @param held whether the review was held
 */
record Chase(
    PostmortemStatus status,
    Instant reviewDueAt,
    Instant publishDueAt,
    @Nullable Instant meetingLateAt,
    boolean held) {

  /** The worst of what is late at {@code now}. */
  Optional<LateStep> late(Instant now) {
    return due().entrySet().stream()
        .filter(step -> !step.getValue().isAfter(now))
        .map(Map.Entry::getKey)
        .max(Comparator.naturalOrder());
  }

  /** Since when a step is late, or will be. */
  Optional<Instant> dueAt(LateStep step) {
    return Optional.ofNullable(due().get(step));
  }

  /**
   * When to look again: after {@code repeat}, if something is late and {@code repeats}, or when
   * something worse becomes late; empty when there is nothing to wait for.
   */
  Optional<Instant> next(Instant now, Duration repeat, boolean repeats) {
    Optional<LateStep> late = late(now);
    Optional<Instant> worse =
        due().entrySet().stream()
            .filter(step -> late.isEmpty() || step.getKey().compareTo(late.get()) > 0)
            .map(Map.Entry::getValue)
            .filter(at -> at.isAfter(now))
            .min(Comparator.naturalOrder());
    Optional<Instant> again = late.filter(step -> repeats).map(step -> now.plus(repeat));
    return worse.filter(at -> again.isEmpty() || at.isBefore(again.get())).or(() -> again);
  }

  private Map<LateStep, Instant> due() {
    Map<LateStep, Instant> due = new LinkedHashMap<>();
    if (status == PostmortemStatus.PUBLISHED) {
      return due;
    }
    if (meetingLateAt != null) {
      due.put(LateStep.MEETING, meetingLateAt);
    }
    if (status == PostmortemStatus.DRAFT && !held) {
      due.put(LateStep.REVIEW, reviewDueAt);
    }
    due.put(LateStep.PUBLICATION, publishDueAt);
    return due;
  }
}
