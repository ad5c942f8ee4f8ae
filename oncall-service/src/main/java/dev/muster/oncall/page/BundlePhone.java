package dev.muster.oncall.page;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a telephone says or shows about several alerts at once. */
final class BundlePhone {
  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_SUMMARY = 160;

  private BundlePhone() {}

  /** The path that takes the key pressed in a call about a bundle. */
  static String keys(UUID bundleId) {
    return "/twilio/voice/bundle?bundle=" + bundleId;
  }

  static String text(BundleFacts facts, String code) {
    var words = new PageWords(facts.person().language());
    return PageWords.cut(new BundleWords(facts.person().language()).subject(facts), LONGEST_SUBJECT)
        + "\n"
        + words.text("sms.bundle", Map.of("code", code))
        + "\n"
        + facts.acknowledgeUrl();
  }

  /**
   * @param answers where pressed keys go; empty when nobody could take them
   */
  static String call(BundleFacts facts, Optional<String> answers) {
    var language = facts.person().language();
    var words = new PageWords(language);
    var worst = facts.worst();
    var what =
        words.text(
            "call.bundle",
            Map.of(
                "count",
                facts.alerts().size(),
                "services",
                new BundleWords(language).services(facts),
                "severity",
                words.severity(worst),
                "summary",
                PageWords.cut(worst.summary(), LONGEST_SUMMARY)));
    return PageCall.asking(language, what, words.text("call.bundle.keys"), answers);
  }
}
