package dev.muster.oncall.escalation.api;

import dev.muster.oncall.escalation.EscalationLevel;
import dev.muster.oncall.escalation.PolicyDetails;
import dev.muster.oncall.escalation.Strategy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An escalation policy to add or change.
 *
 * @param repeatCount how often the levels start again; 0 when left out
 * @param repeatDelaySeconds between the last level and the next run, or the end; 300 when left out
 * @param ackTimeoutSeconds after which an acknowledgement that was not renewed ends and the alert
 *     escalates again; never when left out
 */
public record PolicyRequest(
    @NotBlank @Size(max = 200) String name,
    @Size(max = 2000) String description,
    UUID teamId,
    @Min(0) @Max(9) Integer repeatCount,
    @Min(5) @Max(86_400) Long repeatDelaySeconds,
    @Min(60) @Max(604_800) Long ackTimeoutSeconds,
    @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Level> levels) {

  /**
   * What stands between a level and the one before, by its place, when the request does not say.
   */
  private static final long[] LADDER = {0, 300, 600, 900, 1800};

  private static final long REPEAT_DELAY = 300;

  /**
   * One level.
   *
   * @param delaySeconds after the level before, after the alert's opening for the first; when left
   *     out the ladder 0, 5, 15, 30, 60 minutes from the opening (ESC-01)
   * @param strategy everyone when left out
   * @param condition left out for none
   */
  public record Level(
      @Min(0) @Max(604_800) Long delaySeconds,
      @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid TargetBody> targets,
      Strategy strategy,
      @Valid ConditionBody condition) {}

  /** What it says, with everything that was left out. */
  public PolicyDetails details() {
    return new PolicyDetails(
        name,
        description == null ? "" : description,
        teamId,
        repeatCount == null ? 0 : repeatCount,
        repeatDelaySeconds == null ? REPEAT_DELAY : repeatDelaySeconds,
        ackTimeoutSeconds,
        IntStream.range(0, levels.size()).mapToObj(this::level).toList());
  }

  private EscalationLevel level(int index) {
    var level = levels.get(index);
    return new EscalationLevel(
        level.delaySeconds() == null
            ? LADDER[Math.min(index, LADDER.length - 1)]
            : level.delaySeconds(),
        level.targets().stream().map(TargetBody::target).distinct().toList(),
        level.strategy(),
        level.condition() == null ? null : level.condition().condition());
  }
}
