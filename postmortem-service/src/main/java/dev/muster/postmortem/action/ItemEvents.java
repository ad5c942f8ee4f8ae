package dev.muster.postmortem.action;

import dev.muster.contracts.Event;
import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemAssigned;
import dev.muster.contracts.postmortem.ActionItemDue;
import dev.muster.contracts.postmortem.ActionItemOverdue;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.contracts.postmortem.ActionItemStatusChanged;
import dev.muster.contracts.postmortem.ActionItemUnassigned;
import dev.muster.postmortem.reminder.Reminder;
import dev.muster.postmortem.reminder.ReminderKind;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The events that tell of one action item at one moment. */
record ItemEvents(ActionItem item, long sequence, Instant now) {

  ActionItemAssigned assigned(UUID to) {
    return new ActionItemAssigned(
        item.id(),
        sequence,
        now,
        item.postmortemId(),
        item.incidentId(),
        item.reference(),
        item.title(),
        to,
        item.dueOn(),
        item.priority(),
        item.clock().remindersSent());
  }

  ActionItemStatusChanged moved(ActionItemStatus from, ActionItemStatus to, Who by) {
    return new ActionItemStatusChanged(
        item.id(),
        sequence,
        now,
        item.postmortemId(),
        item.incidentId(),
        item.reference(),
        item.title(),
        item.ownerId(),
        from,
        to,
        by);
  }

  /** What tells of a reminder; nothing when there is nobody to tell. */
  List<Event> reminder(Reminder due, Recipients recipients) {
    UUID owner = recipients.accountableId();
    if (due.kind().isOfAssignment()) {
      Set<UUID> to = new LinkedHashSet<>(recipients.keeperIds());
      Optional.ofNullable(recipients.managerId()).ifPresent(to::add);
      return to.isEmpty() ? List.of() : List.of(unassigned(due.number(), List.copyOf(to)));
    }
    if (owner == null) {
      return List.of();
    }
    return due.kind() == ReminderKind.OVERDUE
        ? List.of(overdue(owner, due.number(), recipients.managerId()))
        : List.of(due(owner));
  }

  private ActionItemDue due(UUID to) {
    return new ActionItemDue(
        item.id(),
        sequence,
        now,
        item.postmortemId(),
        item.incidentId(),
        item.reference(),
        item.title(),
        to,
        item.dueOn(),
        item.priority(),
        item.clock().remindersSent());
  }

  private ActionItemOverdue overdue(UUID to, int reminder, UUID managerId) {
    return new ActionItemOverdue(
        item.id(),
        sequence,
        now,
        item.postmortemId(),
        item.incidentId(),
        item.reference(),
        item.title(),
        to,
        item.dueOn(),
        item.priority(),
        reminder,
        managerId);
  }

  private ActionItemUnassigned unassigned(int reminder, List<UUID> to) {
    return new ActionItemUnassigned(
        item.id(),
        sequence,
        now,
        item.postmortemId(),
        item.incidentId(),
        item.reference(),
        item.title(),
        item.priority(),
        item.clock().assignBy(),
        reminder,
        to);
  }
}
