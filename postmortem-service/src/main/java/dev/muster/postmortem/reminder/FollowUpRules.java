package dev.muster.postmortem.reminder;

import dev.muster.contracts.Fields;
import dev.muster.contracts.postmortem.ActionItemPriority;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.util.Map;

/**
 * How action items and what was learnt are followed up (SEC-16, ACT-06, ACT-08, ACT-09).
 *
 * @param assignBusinessDays within how many business days a proposal is committed, by priority
 * @param skipHolidays whether the days off of a team are no business days
 * @param atRiskDays how many days before its deadline an item without progress is at risk
 * @param movesAtMost how often a due date may be moved
 * @param reviewAfterDays days from the publication to the look at what holds
 * @param trackEveryDays days from one such look to the next while something is unfinished
 * @param digestDay day of the week on which owners and managers get their digest
 * @param digestHour at which hour of their own zone
 * @param shareAfterDays days from the publication to telling everybody what was learnt; as shipped
 *     when absent
 */
public record FollowUpRules(
    @NotNull
        Map<@NotNull ActionItemPriority, @NotNull @Min(0) @Max(250) Integer> assignBusinessDays,
    boolean skipHolidays,
    @Min(0) @Max(60) int atRiskDays,
    @Min(0) @Max(50) int movesAtMost,
    @Min(1) @Max(365) int reviewAfterDays,
    @Min(1) @Max(365) int trackEveryDays,
    @NotNull DayOfWeek digestDay,
    @Min(0) @Max(23) int digestHour,
    @Min(0) @Max(365) Integer shareAfterDays) {
  private static final int UNLESS_SAID = 10;
  private static final int SHARED_UNLESS_SAID = 14;

  /** What an installation starts with. */
  public static final FollowUpRules DEFAULT =
      new FollowUpRules(
          Map.of(
              ActionItemPriority.P0, 1,
              ActionItemPriority.P1, 3,
              ActionItemPriority.P2, 5,
              ActionItemPriority.P3, 10),
          true,
          3,
          2,
          30,
          30,
          DayOfWeek.MONDAY,
          8,
          SHARED_UNLESS_SAID);

  public FollowUpRules {
    assignBusinessDays = assignBusinessDays == null ? null : Fields.map(assignBusinessDays);
    shareAfterDays = shareAfterDays == null ? SHARED_UNLESS_SAID : shareAfterDays;
  }

  /** Business days within which a proposal of this priority is committed. */
  public int assignWithin(ActionItemPriority priority) {
    return assignBusinessDays.getOrDefault(priority, UNLESS_SAID);
  }
}
