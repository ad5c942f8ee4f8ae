package dev.muster.comms.publicsite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The groups and components of a page from top to bottom. */
final class Arrangement {
  private Arrangement() {}

  /**
   * A group with its components, or one component that stands alone.
   *
   * @param group null for a component that stands alone
   */
  record Entry(SiteModel.Group group, List<SiteModel.Part> parts) {
    int position() {
      return group == null ? parts.get(0).position() : group.position();
    }
  }

  static List<Entry> of(SiteModel.Page page) {
    Set<String> known =
        page.groups().stream().map(SiteModel.Group::code).collect(Collectors.toSet());
    Map<Boolean, List<SiteModel.Part>> grouped =
        page.components().stream()
            .sorted(Comparator.comparingInt(SiteModel.Part::position))
            .collect(
                Collectors.partitioningBy(
                    part -> part.groupCode() != null && known.contains(part.groupCode())));
    Map<String, List<SiteModel.Part>> inside =
        grouped.get(true).stream().collect(Collectors.groupingBy(SiteModel.Part::groupCode));
    List<Entry> entries = new ArrayList<>();
    page.groups()
        .forEach(
            group -> entries.add(new Entry(group, inside.getOrDefault(group.code(), List.of()))));
    grouped.get(false).forEach(part -> entries.add(new Entry(null, List.of(part))));
    entries.sort(Comparator.comparingInt(Entry::position));
    return entries;
  }
}
