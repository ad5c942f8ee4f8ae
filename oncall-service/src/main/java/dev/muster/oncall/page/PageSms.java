package dev.muster.oncall.page;

import java.util.Map;

/** The text message of a page: what is wrong, what somebody says, and a link for the rest. */
final class PageSms {
  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_MESSAGE = 160;

  /** A subject up to here has room for how often it came before. */
  private static final int SHORT_SUBJECT = 120;

  private PageSms() {}

  static String of(PageFacts facts, String code) {
    var words = new PageWords(facts.person().language());
    return PageWords.cut(subject(facts, words), LONGEST_SUBJECT)
        + "\n"
        + new PageStory(facts, words)
            .message()
            .map(message -> PageWords.cut(message, LONGEST_MESSAGE) + "\n")
            .orElse("")
        + words.text("sms.keys", Map.of("code", code))
        + "\n"
        + facts.acknowledgeUrl();
  }

  private static String subject(PageFacts facts, PageWords words) {
    var subject = words.subject(facts.alert());
    return subject.length() > SHORT_SUBJECT
        ? subject
        : subject
            + new PageStory(facts, words)
                .timesBefore()
                .map(times -> " (" + words.text("sms.earlier", Map.of("count", times)) + ")")
                .orElse("");
  }
}
