package dev.muster.oncall.unavailability.feed;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The zones that a calendar names, in the spellings of calendar programs. */
final class IcsZones {
  private final Map<String, String> locations = new HashMap<>();
  private final ZoneId fallback;

  /**
   * @param fallback for times without a zone, and for zones that nobody else knows
   */
  IcsZones(List<IcsComponent> components, ZoneId fallback) {
    this.fallback = fallback;
    components.stream()
        .filter(each -> each.isA("VTIMEZONE"))
        .forEach(
            zone ->
                zone.first("TZID")
                    .ifPresent(
                        id ->
                            zone.first("X-LIC-LOCATION")
                                .ifPresent(
                                    place ->
                                        locations.put(id.value().strip(), place.value().strip()))));
  }

  ZoneId fallback() {
    return fallback;
  }

  /** The zone in which a property's times are meant. */
  ZoneId of(IcsProperty property) {
    var id = property.parameters().get("TZID");
    return id == null ? fallback : named(id.strip());
  }

  private ZoneId named(String id) {
    return known(id)
        .or(() -> Optional.ofNullable(locations.get(id)).flatMap(IcsZones::known))
        .or(
            () ->
                Optional.ofNullable(TimeZone.getIDForWindowsID(id, "001")).flatMap(IcsZones::known))
        .or(() -> known(lastTwoParts(id)))
        .orElse(fallback);
  }

  /** {@code /vendor/version/Europe/Berlin} means Berlin. */
  private static String lastTwoParts(String id) {
    var parts = id.split("/");
    return parts.length < 3 ? id : parts[parts.length - 2] + "/" + parts[parts.length - 1];
  }

  private static Optional<ZoneId> known(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
