package dev.muster.oncall.page;

import java.util.Locale;
import java.util.Map;

/** What messages say about several alerts at once, in one language. */
final class BundleWords {
  private static final int MOST_SERVICES = 3;

  private final PageWords words;
  private final Locale language;

  BundleWords(Locale language) {
    this.words = new PageWords(language);
    this.language = language;
  }

  String text(String key) {
    return words.text(key);
  }

  String subject(BundleFacts facts) {
    return words.text(
        "bundle.subject",
        Map.of(
            "severity",
            words.severity(facts.worst()).toUpperCase(language),
            "count",
            facts.alerts().size(),
            "services",
            services(facts)));
  }

  String services(BundleFacts facts) {
    var all = facts.services();
    var named =
        String.join(
            ", ", all.stream().limit(MOST_SERVICES).map(name -> PageWords.cut(name, 60)).toList());
    return all.size() <= MOST_SERVICES
        ? named
        : words.text(
            "bundle.services", Map.of("services", named, "count", all.size() - MOST_SERVICES));
  }

  String acknowledge(int count) {
    return words.text("bundle.acknowledge", Map.of("count", count));
  }

  String more(int count) {
    return words.text("bundle.more", Map.of("count", count));
  }

  String why(BundleFacts facts) {
    return words.text("bundle.why", Map.of("name", facts.person().name()));
  }
}
