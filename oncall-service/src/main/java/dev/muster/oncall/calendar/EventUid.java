package dev.muster.oncall.calendar;

import dev.muster.oncall.schedule.Shift;
import dev.muster.platform.security.SecretHash;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names shifts for calendars: the same shift always gets the same name. */
public final class EventUid {
  private static final int LENGTH = 40;
  private static final String SUFFIX = "@muster";

  private EventUid() {}

  /**
   * Made of the schedule, of what puts the person on call (layer and turn, override, temporary
   * schedule), of the person and of the start.
   */
  static String of(UUID scheduleId, Shift shift) {
    var source = shift.source();
    var name =
        Stream.of(
                scheduleId,
                source.layerId(),
                source.turn(),
                source.overrideId(),
                source.temporaryId(),
                shift.personId(),
                shift.start())
            .map(Objects::toString)
            .collect(Collectors.joining("/"));
    return SecretHash.sha256(name).substring(0, LENGTH) + SUFFIX;
  }

  /** Whether a calendar's event has such a name, so that it is a shift that Muster told. */
  public static boolean isOne(String uid) {
    return uid.matches("[0-9a-f]{" + LENGTH + "}" + SUFFIX);
  }
}
