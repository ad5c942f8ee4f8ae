package dev.muster.oncall.team;

import dev.muster.contracts.catalog.Holiday;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The days on which a team as such does not work. */
final class CommonHolidays {
  private CommonHolidays() {}

  /**
   * The days on which more than half of the members have a public holiday, the first one first;
   * where it has several names, they stand side by side.
   *
   * @param days of those members who have a calendar, names by day
   */
  static List<Holiday> of(Collection<UUID> members, Map<UUID, Map<LocalDate, String>> days) {
    Map<LocalDate, Integer> off = new TreeMap<>();
    Map<LocalDate, Set<String>> names = new TreeMap<>();
    for (UUID member : Set.copyOf(members)) {
      days.getOrDefault(member, Map.of())
          .forEach(
              (day, name) -> {
                off.merge(day, 1, Integer::sum);
                names.computeIfAbsent(day, none -> new LinkedHashSet<>()).add(name);
              });
    }
    int half = Set.copyOf(members).size() / 2;
    return off.entrySet().stream()
        .filter(each -> each.getValue() > half)
        .map(each -> new Holiday(each.getKey(), name(names.get(each.getKey()))))
        .toList();
  }

  private static String name(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
