package dev.muster.oncall.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.platform.delivery.ntfy.NtfyMessage;
import dev.muster.platform.delivery.webpush.WebPushMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The push of a page: what a locked screen has room for, and the answer as a button. */
final class PagePush {
  /** A phone that is away for longer hears of it by the other messages and levels. */
  private static final Duration KEPT = Duration.ofHours(4);

  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST_NAME = 100;

  private final PageFacts facts;
  private final PageWords words;

  private PagePush(PageFacts facts) {
    this.facts = facts;
    this.words = new PageWords(facts.person().language());
  }

  /** For the service worker of the console, which shows it. */
  static WebPushMessage web(PageFacts facts) {
    var push = new PagePush(facts);
    var topic = facts.alert().id().toString().replace("-", "");
    return new WebPushMessage(push.content(), push.isUrgent(), topic, KEPT);
  }

  static NtfyMessage ntfy(PageFacts facts) {
    var push = new PagePush(facts);
    return new NtfyMessage(
        push.title(),
        push.body(),
        push.isUrgent() ? NtfyMessage.HIGHEST : NtfyMessage.DEFAULT,
        push.tags(),
        URI.create(facts.consoleUrl()),
        List.of(
            NtfyMessage.Action.post(push.words.text("page.acknowledge"), facts.acknowledgeUrl()),
            NtfyMessage.Action.view(push.words.text("page.console"), facts.consoleUrl())));
  }

  private JsonNode content() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "page")
        .put("title", title())
        .put("body", body())
        .put("tag", "alert-" + facts.alert().id())
        .put("url", facts.consoleUrl())
        .put("acknowledgeUrl", facts.acknowledgeUrl())
        .put("urgent", isUrgent())
        .put("language", facts.person().language().toLanguageTag())
        .set(
            "words",
            JsonNodeFactory.instance
                .objectNode()
                .put("acknowledge", words.text("page.acknowledge"))
                .put("open", words.text("page.console"))
                .put("done", words.text("ack.done"))
                .put("failed", words.text("push.failed")));
  }

  private boolean isUrgent() {
    return facts.alert().urgency() == Urgency.HIGH;
  }

  private String title() {
    return words.text(
        facts.alert().test() ? "push.title.test" : "push.title",
        Map.of(
            "severity",
            words.severity(facts.alert()).toUpperCase(facts.person().language()),
            "service",
            PageWords.cut(facts.alert().service().name(), LONGEST_NAME)));
  }

  private String body() {
    var alert = facts.alert();
    var message = new PageStory(facts, words).message().map(said -> "\n" + said).orElse("");
    return words.text(
        "push.body",
        Map.of(
            "summary",
            PageWords.cut(alert.summary(), LONGEST_TEXT) + PageWords.cut(message, LONGEST_TEXT),
            "since",
            PageWords.time(alert.openedAt(), facts.person().zone())));
  }

  /** Shown as emoji by ntfy. */
  private List<String> tags() {
    return List.of(
        switch (facts.alert().severity()) {
          case CRITICAL, ERROR -> "rotating_light";
          case WARNING -> "warning";
          case INFO -> "information_source";
        });
  }
}
