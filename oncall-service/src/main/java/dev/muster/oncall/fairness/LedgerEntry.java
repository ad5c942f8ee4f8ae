package dev.muster.oncall.fairness;

import dev.muster.oncall.person.Person;

/**
 * What being on call cost one person in a period.
 *
 * @param shifts that touch the period
 * @param pages that they got in it
 * @param nightPages of these between 22:00 and 06:00 where they live
 */
public record LedgerEntry(Person person, int shifts, Hours hours, int pages, int nightPages) {}
