package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.ChangeCalculator;
import dev.muster.oncall.schedule.RosterRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a change would mean.
 *
 * @param differences the times at which other people would be on call
 * @param affected everybody whose shifts would change, with their hours in the range
 * @param warnings about the rotations as they would be (ROT-03, ROT-04)
 */
public record ChangeResponse(
    Instant since,
    Instant until,
    List<Difference> differences,
    List<Affected> affected,
    List<RosterRules.OfLayer> warnings) {

  /** A stretch of time in which other people would be on call. */
  public record Difference(Instant start, Instant end, Set<UUID> before, Set<UUID> after) {}

  /** A person whose shifts would change. */
  public record Affected(UUID personId, String personName, double hoursBefore, double hoursAfter) {}

  private static final double HOUR = 3_600_000;

  static ChangeResponse of(
      ChangeCalculator.Change change,
      Instant since,
      Instant until,
      Map<UUID, String> names,
      List<RosterRules.OfLayer> warnings) {
    return new ChangeResponse(
        since,
        until,
        change.differences().stream()
            .map(each -> new Difference(each.start(), each.end(), each.before(), each.after()))
            .toList(),
        change.affected().stream()
            .map(
                each ->
                    new Affected(
                        each.personId(),
                        names.getOrDefault(each.personId(), ""),
                        each.before().toMillis() / HOUR,
                        each.after().toMillis() / HOUR))
            .toList(),
        warnings);
  }
}
