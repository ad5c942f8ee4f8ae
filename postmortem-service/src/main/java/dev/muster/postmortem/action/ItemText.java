package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemPriority;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * What people decide about an action item; owner and due date are null while nobody committed to
 * it, a null {@code teamId} keeps the team.
 *
 * @param ownerTeamId the team that owns it together; null when {@code ownerId} does or nobody
 * @param reviewerId who verifies it; null while nobody is named
 * @param payoff never null, {@link Payoff#UNJUDGED} while nobody judged it
 */
public record ItemText(
    String title,
    String description,
    UUID ownerId,
    UUID teamId,
    ActionItemPriority priority,
    ActionHorizon horizon,
    ActionKind kind,
    LocalDate dueOn,
    UUID ownerTeamId,
    UUID reviewerId,
    Payoff payoff) {

  /** An item that is no team's to do, for which no reviewer is named, and that nobody judged. */
  public ItemText(
      String title,
      String description,
      UUID ownerId,
      UUID teamId,
      ActionItemPriority priority,
      ActionHorizon horizon,
      ActionKind kind,
      LocalDate dueOn) {
    this(
        title,
        description,
        ownerId,
        teamId,
        priority,
        horizon,
        kind,
        dueOn,
        null,
        null,
        Payoff.UNJUDGED);
  }

  /** Whether somebody else owns it afterwards, a person or a team; nobody is no one else. */
  boolean goesToAnother(ItemText wanted) {
    return wanted.ownerId != null
        ? !wanted.ownerId.equals(ownerId)
        : wanted.ownerTeamId != null && !wanted.ownerTeamId.equals(ownerTeamId);
  }

  /** Whether it says the same of who does it, who judges it, and how urgent it is. */
  boolean isJudgedAlike(ItemText other) {
    return priority == other.priority
        && Objects.equals(ownerId, other.ownerId)
        && Objects.equals(ownerTeamId, other.ownerTeamId)
        && Objects.equals(reviewerId, other.reviewerId);
  }
}
