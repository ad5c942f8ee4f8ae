package dev.muster.postmortem.calendar;

import java.time.LocalDate;

/** A day on which a team does not work, such as a public holiday. */
public record DayOff(LocalDate day, String name) {}
