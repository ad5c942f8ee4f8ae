package dev.muster.oncall.escalation.slow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Random cases in random settings, the same for the same seed.
 *
 * @param begin when the first alert can open
 */
public record Cases(
    Instant begin, List<Setting> settings, List<Urgency> services, List<Case> cases) {
  /** All that the service says is compared until then. */
  private static final Duration LENGTH = Duration.ofHours(8);

  private static final int SERVICES = 12;
  private static final int PEOPLE_STORM = 5;
  private static final Duration STORM = Duration.ofMinutes(1);
  private static final long FAR = 1_000_003;

  /**
   * Draws cases.
   *
   * @param mayCoincide whether people may do something at the very instant at which something is
   *     due
   */
  public static Cases draw(long seed, Instant begin, int settings, int count, boolean mayCoincide) {
    var drawn =
        new Cases(
            begin,
            IntStream.range(0, settings)
                .mapToObj(i -> RandomSetting.of(seed * FAR + i, begin))
                .toList(),
            IntStream.range(0, SERVICES)
                .mapToObj(i -> RandomSetting.service(seed + FAR * i))
                .toList(),
            new ArrayList<>());
    drawn.drawCases(seed, count, mayCoincide);
    return drawn;
  }

  public Instant until() {
    return begin.plus(LENGTH);
  }

  /** So many messages in a minute that they would be bundled are not what these cases are about. */
  private void drawCases(long seed, int count, boolean mayCoincide) {
    var messages = new HashMap<String, List<Instant>>();
    for (int draw = 0; cases.size() < count; draw++) {
      var setting = draw % settings.size();
      var service = (draw / settings.size()) % SERVICES;
      var alone = !services.get(service).support().isEmpty();
      var one =
          RandomCase.with((seed + 1) * FAR + draw, begin, mayCoincide)
              .drawn(cases.size(), setting, service, alone);
      if (isCalm(setting, expected(one), messages)) {
        cases.add(one);
      }
    }
  }

  /** What people should notice of a case, in order. */
  public List<Happening> expected(Case one) {
    return SlowPager.follow(settings.get(one.setting()), services.get(one.service()), one, until());
  }

  private static boolean isCalm(
      int setting, List<Happening> expected, Map<String, List<Instant>> before) {
    var after = new HashMap<String, List<Instant>>();
    for (var each : expected) {
      if (each.isMessage()) {
        var to = setting + " " + each.who();
        after
            .computeIfAbsent(to, any -> new ArrayList<>(before.getOrDefault(to, List.of())))
            .add(each.at());
      }
    }
    if (!after.values().stream().allMatch(Cases::isCalm)) {
      return false;
    }
    before.putAll(after);
    return true;
  }

  private static boolean isCalm(List<Instant> messages) {
    var sorted = messages.stream().sorted().toList();
    return IntStream.range(PEOPLE_STORM - 1, sorted.size())
        .allMatch(i -> sorted.get(i).isAfter(sorted.get(i - PEOPLE_STORM + 1).plus(STORM)));
  }
}
