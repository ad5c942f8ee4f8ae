package dev.muster.oncall.schedule;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Puts somebody in the place of somebody else, whatever put that one on call. */
@ApplicationScoped
public class Covers {
  private final FinalSchedules finals;
  private final Overrides overrides;

  Covers(FinalSchedules finals, Overrides overrides) {
    this.finals = finals;
    this.overrides = overrides;
  }

  /**
   * The shifts of a person in a range, cut at its ends, that others can take over.
   *
   * @throws ProblemException 422 {@code schedule.not-on-call} unless the person is on call for all
   *     of it, or {@code schedule.fixed-shift} when a temporary schedule or an addition put them
   *     there
   */
  public List<Shift> coverable(Schedule schedule, UUID personId, Instant start, Instant end) {
    var own =
        finals.render(schedule, null, start, end, false).shifts().stream()
            .filter(shift -> shift.personId().equals(personId))
            .toList();
    var reached = start;
    for (var shift : own) {
      if (shift.start().isAfter(reached)) {
        break;
      }
      reached = shift.end().isAfter(reached) ? shift.end() : reached;
    }
    if (reached.isBefore(end)) {
      throw new ProblemException(
          Problem.unprocessable(
              "schedule.not-on-call", "The person is not on call for all of this time"));
    }
    if (own.stream().anyMatch(shift -> isFixed(schedule, shift.source()))) {
      throw new ProblemException(
          Problem.unprocessable(
              "schedule.fixed-shift",
              "A temporary schedule or an added person cannot be covered; change it instead"));
    }
    return own;
  }

  private boolean isFixed(Schedule schedule, Source source) {
    return source.temporaryId() != null
        || (source.overrideId() != null
            && overrides.get(schedule, source.overrideId()).kind() == OverrideKind.ADD);
  }

  /**
   * Puts {@code by} in the place of {@code original} from {@code start} until {@code end}.
   *
   * @param swapId that led to it; null for none
   * @throws ProblemException as {@link #coverable}
   */
  public List<ScheduleOverride> cover(
      Schedule schedule,
      UUID original,
      UUID by,
      Instant start,
      Instant end,
      UUID swapId,
      String author) {
    return coverable(schedule, original, start, end).stream()
        .map(shift -> overrides.addOver(schedule, instead(schedule, shift, by, swapId), author))
        .toList();
  }

  /** An override that beats the one that put the person there, if any. */
  private NewOverride instead(Schedule schedule, Shift shift, UUID by, UUID swapId) {
    var source = shift.source();
    if (source.overrideId() == null) {
      return new NewOverride(
          OverrideKind.REPLACE,
          shift.personId(),
          by,
          source.layerId(),
          null,
          swapId,
          shift.start(),
          shift.end());
    }
    var before = overrides.get(schedule, source.overrideId());
    return new NewOverride(
        before.kind(),
        before.originalId(),
        by,
        before.layerId(),
        null,
        swapId,
        shift.start(),
        shift.end());
  }
}
