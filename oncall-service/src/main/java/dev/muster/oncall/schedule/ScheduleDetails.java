package dev.muster.oncall.schedule;

import java.util.UUID;

/**
 * What is known of a schedule beside what it says.
 *
 * @param teamId owner; null when nobody owns it
 */
public record ScheduleDetails(String name, String description, UUID teamId) {
  public ScheduleDetails {
    name = name.strip();
  }
}
