package dev.muster.postmortem.followup;

import java.time.LocalDate;

/**
 * How the backlog changed in one week, which begins on a Monday in UTC.
 *
 * @param opened items proposed
 * @param closed items finished or dropped, where that still holds
 * @param open items neither finished nor dropped at the end of the week, or by now
 */
public record BacklogWeek(LocalDate week, long opened, long closed, long open) {}
