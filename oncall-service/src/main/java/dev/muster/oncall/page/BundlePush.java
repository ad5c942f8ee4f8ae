package dev.muster.oncall.page;

import java.util.Map;
import java.util.stream.Collectors;

/** The push about several alerts. */
final class BundlePush {
  private static final int MOST_LISTED = 3;
  private static final int LONGEST_LINE = 120;

  private BundlePush() {}

  static PushText of(BundleFacts facts) {
    var words = new PageWords(facts.person().language());
    var bundle = new BundleWords(facts.person().language());
    var count = facts.alerts().size();
    return new PushText(
        words,
        facts.bundle().id(),
        bundle.subject(facts),
        facts.alerts().stream()
            .limit(MOST_LISTED)
            .map(alert -> PageWords.cut(words.subject(alert), LONGEST_LINE))
            .collect(Collectors.joining("\n")),
        facts.worst().severity(),
        facts.alerts().stream().anyMatch(alert -> alert.urgency() == Urgency.HIGH),
        bundle.acknowledge(count),
        words.text("bundle.taken", Map.of("count", count)),
        facts.acknowledgeUrl(),
        facts.consoleUrl());
  }
}
