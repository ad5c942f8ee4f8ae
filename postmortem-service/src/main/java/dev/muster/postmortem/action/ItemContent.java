package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What people decide about an action item, as it is stored. */
@Embeddable
class ItemContent {
  private String title;
  private String description;

  @Column(name = "owner_id")
  private UUID ownerId;

  @Column(name = "owner_team_id")
  private UUID ownerTeamId;

  @Column(name = "reviewer_id")
  private UUID reviewerId;

  @Column(name = "team_id")
  private UUID teamId;

  @Enumerated(EnumType.STRING)
  private ActionItemPriority priority;

  @Enumerated(EnumType.STRING)
  private ActionHorizon horizon;

  @Enumerated(EnumType.STRING)
  private ActionKind kind;

  @Enumerated(EnumType.STRING)
  private Level impact;

  @Enumerated(EnumType.STRING)
  private Level effort;

  @Column(name = "payoff_rank")
  private int payoffRank;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "due_moves")
  private int dueMoves;

  @Column(name = "due_moved_at")
  private Instant dueMovedAt;

  protected ItemContent() {}

  static ItemContent of(UUID teamId, ItemText text) {
    ItemContent content = new ItemContent();
    content.teamId = teamId;
    content.take(text);
    return content;
  }

  /** Takes over what a person changed. */
  void take(ItemText text) {
    requireReviewerBesideOwner(text);
    title = text.title();
    description = text.description();
    ownerId = text.ownerId();
    ownerTeamId = text.ownerTeamId();
    reviewerId = text.reviewerId();
    teamId = text.teamId() == null ? teamId : text.teamId();
    priority = text.priority();
    horizon = text.horizon();
    kind = text.kind();
    impact = text.payoff().impact();
    effort = text.payoff().effort();
    payoffRank = text.payoff().rank();
    dueOn = text.dueOn();
  }

  void countMove(Instant now) {
    dueMoves++;
    dueMovedAt = now;
  }

  private static void requireReviewerBesideOwner(ItemText text) {
    if (text.ownerId() != null && text.ownerTeamId() != null) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.two-owners",
              "A person or a team owns an action item, not both",
              new FieldError("ownerTeamId", "alone", "Name either a person or a team")));
    }
    if (text.reviewerId() != null && text.reviewerId().equals(text.ownerId())) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.reviewer-is-owner",
              "Somebody else than the owner reviews an action item",
              new FieldError("reviewerId", "other", "Choose somebody else than the owner")));
    }
  }

  void requireOwnerAndDueDate() {
    List<FieldError> missing = new ArrayList<>();
    if (!hasOwner()) {
      missing.add(new FieldError("ownerId", "required", "Name the person or team who will do it"));
    }
    if (dueOn == null) {
      missing.add(new FieldError("dueOn", "required", "Name the day by which it is done"));
    }
    if (!missing.isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.incomplete",
              "An action item needs an owner and a due date before it is committed",
              missing.toArray(FieldError[]::new)));
    }
  }

  boolean hasOwner() {
    return ownerId != null || ownerTeamId != null;
  }

  /** The same, to change parts of it. */
  ItemText text() {
    return new ItemText(
        title,
        description,
        ownerId,
        teamId,
        priority,
        horizon,
        kind,
        dueOn,
        ownerTeamId,
        reviewerId,
        new Payoff(impact, effort));
  }

  int dueMoves() {
    return dueMoves;
  }

  Instant dueMovedAt() {
    return dueMovedAt;
  }
}
