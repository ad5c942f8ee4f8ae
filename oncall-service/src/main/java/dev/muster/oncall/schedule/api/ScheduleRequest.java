package dev.muster.oncall.schedule.api;

import dev.muster.oncall.schedule.ScheduleDetails;
import dev.muster.oncall.schedule.WeeklyRotation;
import dev.muster.oncall.zone.KnownZone;
import dev.muster.oncall.zone.SaneTime;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A schedule to add or change.
 *
 * @param zone in which the hand-off time is meant
 * @param handOffDay the day of the week on which turns change
 * @param handOffTime on the wall clock, {@code HH:mm}
 * @param startsAt when the first participant begins; now when left out
 * @param participantIds in the order of their turns
 */
public record ScheduleRequest(
    @NotBlank @Size(max = 200) String name,
    @Size(max = 2000) String description,
    UUID teamId,
    @NotNull @KnownZone String zone,
    @NotNull DayOfWeek handOffDay,
    @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") String handOffTime,
    @SaneTime Instant startsAt,
    @NotNull @Size(max = 100) List<@NotNull UUID> participantIds) {

  ScheduleDetails details(Instant now) {
    return new ScheduleDetails(
        name,
        description == null ? "" : description,
        teamId,
        new WeeklyRotation(
            ZoneId.of(zone),
            handOffDay,
            LocalTime.parse(handOffTime),
            (startsAt == null ? now : startsAt).truncatedTo(ChronoUnit.MICROS),
            participantIds));
  }
}
