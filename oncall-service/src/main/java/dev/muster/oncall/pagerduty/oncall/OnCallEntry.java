package dev.muster.oncall.pagerduty.oncall;

import dev.muster.oncall.escalation.EscalationPolicy;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.schedule.Schedule;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/**
 * Somebody whom a level of an escalation policy leads to for a while.
 *
 * @param level from 1
 * @param schedule null when the policy names the person
 * @param start of the whole shift; null for always
 * @param end of the whole shift; null for ever
 */
public record OnCallEntry(
    Person person,
    EscalationPolicy policy,
    int level,
    Schedule schedule,
    Instant start,
    Instant end) {
  static final Comparator<OnCallEntry> ORDER =
      Comparator.<OnCallEntry, String>comparing(
              each -> each.policy().name().toLowerCase(Locale.ROOT))
          .thenComparing(each -> each.policy().id())
          .thenComparingInt(OnCallEntry::level)
          .thenComparing(OnCallEntry::start, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(each -> each.person().name())
          .thenComparing(each -> each.person().id());
}
