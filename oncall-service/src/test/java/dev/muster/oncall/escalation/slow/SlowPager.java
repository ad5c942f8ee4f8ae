package dev.muster.oncall.escalation.slow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what people notice of a case by living through it second by second. It follows what the
 * documentation says and shares nothing with what pages, so that neither can copy the other's
 * faults. What is due at an instant happens before what people do at it.
 */
public final class SlowPager {
  private final List<Happening> noticed = new ArrayList<>();
  private final Map<String, Integer> turns = new HashMap<>();

  private SlowPager() {}

  /** Everything until an instant, that instant included, in order. */
  public static List<Happening> follow(Setting setting, Urgency service, Case one, Instant until) {
    var pager = new SlowPager();
    var alerts = new ArrayList<SlowAlert>();
    for (int i = 0; i < one.alerts().size(); i++) {
      alerts.add(new SlowAlert(i, one, setting, service, pager.turns, pager.noticed));
    }
    var first = one.alerts().stream().map(Case.Story::opens).min(Instant::compareTo).orElseThrow();
    for (var at = first; !at.isAfter(until); at = at.plusSeconds(1)) {
      for (var alert : alerts) {
        alert.live(at);
      }
    }
    return pager.noticed.stream().sorted().toList();
  }
}
