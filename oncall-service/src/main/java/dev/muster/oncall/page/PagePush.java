package dev.muster.oncall.page;

import java.util.Map;

/** The push of a page. */
final class PagePush {
  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST_NAME = 100;

  private PagePush() {}

  static PushText of(PageFacts facts) {
    var words = new PageWords(facts.person().language());
    var alert = facts.alert();
    return new PushText(
        words,
        alert.id(),
        title(facts, words),
        body(facts, words),
        alert.severity(),
        alert.urgency() == Urgency.HIGH,
        words.text("page.acknowledge"),
        words.text("ack.done"),
        facts.acknowledgeUrl(),
        facts.consoleUrl());
  }

  private static String title(PageFacts facts, PageWords words) {
    return words.text(
        facts.alert().test() ? "push.title.test" : "push.title",
        Map.of(
            "severity",
            words.severity(facts.alert()).toUpperCase(words.language()),
            "service",
            PageWords.cut(facts.alert().service().name(), LONGEST_NAME)));
  }

  private static String body(PageFacts facts, PageWords words) {
    var message = new PageStory(facts, words).message().map(said -> "\n" + said).orElse("");
    return words.text(
        "push.body",
        Map.of(
            "summary",
            PageWords.cut(facts.alert().summary(), LONGEST_TEXT)
                + PageWords.cut(message, LONGEST_TEXT),
            "since",
            PageWords.time(facts.alert().openedAt(), facts.person().zone())));
  }
}
