package dev.muster.oncall.pagerduty.schedule;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a schedule a list shows only when it is asked to. */
public enum SchedulePart {
  SCHEDULE_LAYERS,
  OVERRIDES_SUBSCHEDULE,
  FINAL_SCHEDULE;

  static final Set<SchedulePart> ALL = EnumSet.allOf(SchedulePart.class);

  /** Those that are named; names of anything else are passed over. */
  static Set<SchedulePart> named(Collection<String> names) {
    return ALL.stream()
        .filter(part -> names.contains(part.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }
}
