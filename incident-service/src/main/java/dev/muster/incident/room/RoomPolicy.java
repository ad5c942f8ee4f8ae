package dev.muster.incident.room;

import dev.muster.contracts.Severity;
import dev.muster.platform.i18n.Languages;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * War rooms: who has one, and where people meet beside the console.
 *
 * @param archiveAfterDays how long after the end a channel stays (WR-11)
 * @param bridgeUrl template of the address of the call; null for none
 * @param dialIn template of what to dial where the bridge cannot be reached; null for none
 * @param language of what is written into the channel
 */
public record RoomPolicy(
    Map<Severity, RoomMode> severities,
    int archiveAfterDays,
    String bridgeUrl,
    String dialIn,
    String language) {

  public RoomPolicy {
    if (severities == null
        || severities.size() != Severity.values().length
        || severities.values().stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("severities needs SEV1, SEV2, SEV3 and SEV4");
    }
    severities = Map.copyOf(new EnumMap<>(severities));
    if (archiveAfterDays < 0 || archiveAfterDays > 365) {
      throw new IllegalArgumentException("archiveAfterDays runs from 0 to 365");
    }
    RoomTemplate.requireUrl("bridgeUrl", bridgeUrl);
    RoomTemplate.requireText("dialIn", dialIn);
    if (!Languages.speaks(language)) {
      throw new IllegalArgumentException("language must be one that Muster speaks");
    }
  }

  /** Whether an incident of that severity gets a room without being asked. */
  boolean opensBySelf(Severity severity) {
    return severities.get(severity) != RoomMode.ON_REQUEST;
  }

  /** Whether the room of a running incident can be closed before its end. */
  boolean mayBeClosed(Severity severity) {
    return severities.get(severity) != RoomMode.ALWAYS;
  }

  Duration archiveAfter() {
    return Duration.ofDays(archiveAfterDays);
  }

  public Locale locale() {
    return Locale.forLanguageTag(language);
  }
}
