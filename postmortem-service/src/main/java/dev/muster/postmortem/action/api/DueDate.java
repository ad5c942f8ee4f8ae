package dev.muster.postmortem.action.api;

import dev.muster.contracts.postmortem.ActionItemPriority;
import java.time.LocalDate;

/** The due date suggested for an action item of a priority. */
public record DueDate(ActionItemPriority priority, LocalDate dueOn) {}
