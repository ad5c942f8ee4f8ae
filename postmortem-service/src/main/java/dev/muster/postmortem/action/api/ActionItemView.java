package dev.muster.postmortem.action.api;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.postmortem.action.ActionHorizon;
import dev.muster.postmortem.action.ActionItem;
import dev.muster.postmortem.action.ActionItemTimes;
import dev.muster.postmortem.action.ActionKind;
import dev.muster.postmortem.action.ActionLifecycle;
import dev.muster.postmortem.action.CameBack;
import dev.muster.postmortem.action.ItemEvidence;
import dev.muster.postmortem.action.ItemPermissions;
import dev.muster.postmortem.action.ItemText;
import dev.muster.postmortem.action.Level;
import dev.muster.postmortem.action.StepCount;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.PersonRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action item.
 *
 * @param deadline the moment from which it is late; null until it is committed
 * @param next the statuses that may follow
 * @param version goes into If-Match
 * @param ownerTeamId the team that owns it; null when a person does or nobody
 * @param assignBy by when the policy wants it committed; null from before there was a policy
 * @param completeBy the last due date that the policy allows; null until it is committed
 * @param dueMoves how often the due date was moved after it was promised
 * @param committedBy who made it a promise; null until then
 * @param assigned whether that was somebody else than its owner, that is, a manager
 * @param missedAt the first deadline that passed before it was finished or put off; null for none
 * @param may what the caller may do to it
 * @param cameBackAfter incidents of its class that began after it had been done to prevent them
 * @param impact how much it changes about the next incident; null while nobody judged it
 * @param effort how much work it is; null while nobody judged it
 * @param payoffRank where that puts it among others, the smallest first; 100 while not judged
 */
public record ActionItemView(
    UUID id,
    UUID postmortemId,
    UUID incidentId,
    String reference,
    String title,
    String description,
    @Nullable PersonRef owner,
    @Nullable UUID teamId,
    ActionItemPriority priority,
    ActionHorizon horizon,
    ActionKind kind,
    @Nullable LocalDate dueOn,
    @Nullable Instant deadline,
    boolean overdue,
    ActionItemStatus status,
    List<ActionItemStatus> next,
    @Nullable String evidenceUrl,
    @Nullable String evidenceNote,
    @Nullable String dropReason,
    @Nullable Instant nextReminderAt,
    int remindersSent,
    Instant createdAt,
    String createdBy,
    @Nullable Instant finishedAt,
    @Nullable String finishedBy,
    @Nullable Instant verifiedAt,
    @Nullable String verifiedBy,
    long version,
    @Nullable UUID ownerTeamId,
    @Nullable PersonRef reviewer,
    @Nullable ItemEvidence evidence,
    @Nullable Instant committedAt,
    @Nullable Instant assignBy,
    @Nullable LocalDate completeBy,
    int dueMoves,
    StepCount steps,
    List<CameBack> cameBackAfter,
    @Nullable String committedBy,
    boolean assigned,
    @Nullable Instant missedAt,
    ItemPermissions.Allowed may,
    @Nullable Level impact,
    @Nullable Level effort,
    int payoffRank) {

  /** What is kept beside an item, and what the caller may do to it. */
  record Beside(StepCount steps, List<CameBack> cameBack, ItemPermissions.Allowed may) {}

  /** The view of {@code item} as of {@code now}. */
  static ActionItemView from(ActionItem item, People people, Instant now, Beside beside) {
    ItemText text = item.text();
    ActionItemTimes times = item.times();
    ItemEvidence evidence = item.evidence();
    return new ActionItemView(
        item.id(),
        item.postmortemId(),
        item.incidentId(),
        item.reference(),
        text.title(),
        text.description(),
        people.ref(text.ownerId()),
        text.teamId(),
        text.priority(),
        text.horizon(),
        text.kind(),
        text.dueOn(),
        times.deadline(),
        item.isOverdue(now),
        item.status(),
        List.copyOf(ActionLifecycle.after(item.status())),
        item.evidenceUrl(),
        evidence == null ? null : evidence.note(),
        times.dropReason(),
        times.nextReminderAt(),
        times.remindersSent(),
        times.createdAt(),
        times.createdBy(),
        times.finishedAt(),
        times.finishedBy(),
        times.verifiedAt(),
        times.verifiedBy(),
        item.version(),
        text.ownerTeamId(),
        people.ref(text.reviewerId()),
        evidence,
        times.committedAt(),
        times.assignBy(),
        times.completeBy(),
        item.dueMoves(),
        beside.steps(),
        beside.cameBack(),
        times.committedBy(),
        times.assigned(),
        times.missedAt(),
        beside.may(),
        text.payoff().impact(),
        text.payoff().effort(),
        text.payoff().rank());
  }
}
