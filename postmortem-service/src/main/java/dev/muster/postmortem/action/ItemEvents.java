package dev.muster.postmortem.action;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemAssigned;
import dev.muster.contracts.postmortem.ActionItemDue;
import dev.muster.contracts.postmortem.ActionItemOverdue;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.contracts.postmortem.ActionItemStatusChanged;
import dev.muster.contracts.postmortem.ActionItemUnassigned;
import java.time.Instant;
import java.util.List;
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

  ActionItemDue due(UUID to) {
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

  ActionItemOverdue overdue(UUID to, int reminder, UUID managerId) {
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

  ActionItemUnassigned unassigned(int reminder, List<UUID> to) {
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
