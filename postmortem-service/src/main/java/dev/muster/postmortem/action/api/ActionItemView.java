package dev.muster.postmortem.action.api;

import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.postmortem.action.ActionHorizon;
import dev.muster.postmortem.action.ActionItem;
import dev.muster.postmortem.action.ActionKind;
import dev.muster.postmortem.action.ActionLifecycle;
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
    long version) {

  /** The view of {@code item} as of {@code now}. */
  public static ActionItemView from(ActionItem item, People people, Instant now) {
    return new ActionItemView(
        item.id(),
        item.postmortemId(),
        item.incidentId(),
        item.reference(),
        item.title(),
        item.description(),
        people.ref(item.ownerId()),
        item.teamId(),
        item.priority(),
        item.horizon(),
        item.kind(),
        item.dueOn(),
        item.deadline(),
        item.isOverdue(now),
        item.status(),
        List.copyOf(ActionLifecycle.after(item.status())),
        item.evidenceUrl(),
        item.evidenceNote(),
        item.dropReason(),
        item.nextReminderAt(),
        item.remindersSent(),
        item.createdAt(),
        item.createdBy(),
        item.finishedAt(),
        item.finishedBy(),
        item.verifiedAt(),
        item.verifiedBy(),
        item.version());
  }
}
