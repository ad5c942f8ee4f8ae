package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.calendar.TeamDaysOff;
import dev.muster.postmortem.calendar.WorkingDays;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.policy.PolicyVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Winds the clocks of action items by the policy in force, and says which due dates make sense. */
@ApplicationScoped
public class ItemClocks {
  private static final int FARTHEST_YEARS = 10;

  private final Policies policies;
  private final TeamDaysOff daysOff;
  private final ItemOwners owners;
  private final InstantSource time;

  ItemClocks(Policies policies, TeamDaysOff daysOff, ItemOwners owners, InstantSource time) {
    this.policies = policies;
    this.daysOff = daysOff;
    this.owners = owners;
    this.time = time;
  }

  /** Begins the wait for somebody to commit to a proposal. */
  void await(ActionItem item) {
    item.clock().await(setting(item.text()), item.priority(), time.instant());
  }

  /** Winds the clock of a promise. */
  void wind(ActionItem item) {
    Instant now = time.instant();
    Instant since = Optional.ofNullable(item.history().committedAt()).orElse(now);
    item.clock().wind(setting(item.text()), item.text(), since, now);
  }

  private ClockSetting setting(ItemText text) {
    PolicyVersion policy = policies.current();
    UUID team = text.ownerTeamId() == null ? text.teamId() : text.ownerTeamId();
    return new ClockSetting(policy, owners.zone(text.ownerId(), team), calendar(policy, team));
  }

  private WorkingDays calendar(PolicyVersion policy, UUID team) {
    return policy.policy().followUp().skipHolidays()
        ? daysOff.workingDays(team)
        : WorkingDays.WEEKDAYS;
  }

  /**
   * The due date that the policy in force suggests for a priority from today on.
   *
   * @param teamId whose days off are skipped, and whose day it is; null for none, and UTC
   */
  public LocalDate suggested(ActionItemPriority priority, UUID teamId) {
    PolicyVersion policy = policies.current();
    LocalDate today = time.instant().atZone(owners.zone(null, teamId)).toLocalDate();
    return calendar(policy, teamId).after(today, policy.policy().completeWithin(priority));
  }

  /**
   * Passes when the due date lies ahead and not too far; null passes.
   *
   * @throws ProblemException 422 otherwise
   */
  void requireAhead(ItemText text) {
    LocalDate today =
        time.instant().atZone(owners.zone(text.ownerId(), text.ownerTeamId())).toLocalDate();
    if (text.dueOn() != null && text.dueOn().isBefore(today)) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.due-in-the-past",
              "The due date has passed already",
              new FieldError("dueOn", "future", "Choose " + today + " or later")));
    }
    if (text.dueOn() != null && text.dueOn().isAfter(today.plusYears(FARTHEST_YEARS))) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.due-too-far",
              "Nobody keeps a promise for that long",
              new FieldError("dueOn", "max", "Choose a day within " + FARTHEST_YEARS + " years")));
    }
  }
}
