package dev.muster.oncall.pagerduty.oncall;

import dev.muster.oncall.pagerduty.Links;
import dev.muster.oncall.pagerduty.WireTime;
import dev.muster.oncall.pagerduty.WireUser;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows who is on call in PagerDuty's words. */
@ApplicationScoped
public class OnCallView {
  private final Schedules schedules;
  private final PolicyRules rules;
  private final Links links;

  OnCallView(Schedules schedules, PolicyRules rules, Links links) {
    this.schedules = schedules;
    this.rules = rules;
    this.links = links;
  }

  /**
   * @param include names of what is shown whole instead of as a reference
   * @param zone of times; null for the one of each schedule
   */
  public List<WireOnCall> show(List<OnCallEntry> entries, Collection<String> include, ZoneId zone) {
    var zones = zones(entries);
    var policies = entries.stream().map(OnCallEntry::policy).collect(Collectors.toSet());
    var whole = include.contains("escalation_policies") ? rules.of(policies) : null;
    return entries.stream()
        .map(
            each -> {
              var own = each.schedule() == null ? ZoneOffset.UTC : zones.get(each.schedule().id());
              var shown = zone == null ? own : zone;
              return new WireOnCall(
                  user(each, include),
                  policy(each, whole),
                  each.level(),
                  schedule(each.schedule(), include, own),
                  WireTime.text(each.start(), shown),
                  WireTime.text(each.end(), shown));
            })
        .toList();
  }

  private Map<UUID, ZoneId> zones(List<OnCallEntry> entries) {
    var ids =
        entries.stream()
            .map(OnCallEntry::schedule)
            .filter(Objects::nonNull)
            .map(Schedule::id)
            .collect(Collectors.toSet());
    return schedules.current(ids).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().definition().zone()));
  }

  private WireUser user(OnCallEntry entry, Collection<String> include) {
    var reference = links.user(entry.person().id(), entry.person().name());
    return include.contains("users") ? reference.whole(entry.person()) : reference;
  }

  private WirePolicy policy(OnCallEntry entry, Map<UUID, List<WireRule>> rules) {
    var policy = entry.policy();
    var reference = links.policy(policy.id(), policy.name());
    return rules == null
        ? WirePolicy.reference(reference)
        : WirePolicy.whole(reference, policy, rules.get(policy.id()));
  }

  private WireOnCallSchedule schedule(Schedule schedule, Collection<String> include, ZoneId zone) {
    if (schedule == null) {
      return null;
    }
    var reference = links.schedule(schedule.id(), schedule.name());
    return include.contains("schedules")
        ? WireOnCallSchedule.whole(reference, schedule, zone.getId())
        : WireOnCallSchedule.reference(reference);
  }
}
