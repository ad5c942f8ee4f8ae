package dev.muster.oncall.page;

import java.util.Map;

/** The text message of a page: what is wrong, how to answer, and a link for the rest. */
final class PageSms {
  private static final int LONGEST_SUBJECT = 300;

  private PageSms() {}

  static String of(PageFacts facts, String code) {
    var words = new PageWords(facts.person().language());
    return PageWords.cut(words.subject(facts.alert()), LONGEST_SUBJECT)
        + "\n"
        + words.text("sms.keys", Map.of("code", code))
        + "\n"
        + facts.acknowledgeUrl();
  }
}
