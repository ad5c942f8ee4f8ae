package dev.muster.oncall.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.contracts.AlertSeverity;
import dev.muster.platform.delivery.ntfy.NtfyMessage;
import dev.muster.platform.delivery.webpush.WebPushMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * What is pushed about pages: what a locked screen has room for, and the answer as a button.
 *
 * @param about the alert or the bundle; a newer push about the same takes the place of an older one
 * @param acknowledge what the button says
 * @param done what is said once it has worked
 * @param acknowledgeUrl answers by POST, without signing in
 */
record PushText(
    PageWords words,
    UUID about,
    String title,
    String body,
    AlertSeverity severity,
    boolean urgent,
    String acknowledge,
    String done,
    String acknowledgeUrl,
    String consoleUrl) {
  /** A phone that is away for longer hears of it by the other messages and levels. */
  private static final Duration KEPT = Duration.ofHours(4);

  /** For the service worker of the console, which shows it. */
  WebPushMessage web() {
    var content =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "page")
            .put("title", title)
            .put("body", body)
            .put("tag", "alert-" + about)
            .put("url", consoleUrl)
            .put("acknowledgeUrl", acknowledgeUrl)
            .put("urgent", urgent)
            .put("language", words.language().toLanguageTag())
            .set(
                "words",
                JsonNodeFactory.instance
                    .objectNode()
                    .put("acknowledge", acknowledge)
                    .put("open", words.text("page.console"))
                    .put("done", done)
                    .put("failed", words.text("push.failed")));
    return new WebPushMessage(content, urgent, about.toString().replace("-", ""), KEPT);
  }

  NtfyMessage ntfy() {
    return new NtfyMessage(
        title,
        body,
        urgent ? NtfyMessage.HIGHEST : NtfyMessage.DEFAULT,
        List.of(emoji()),
        URI.create(consoleUrl),
        List.of(
            NtfyMessage.Action.post(acknowledge, acknowledgeUrl),
            NtfyMessage.Action.view(words.text("page.console"), consoleUrl)));
  }

  /** By the name that ntfy has for it. */
  private String emoji() {
    return switch (severity) {
      case CRITICAL, ERROR -> "rotating_light";
      case WARNING -> "warning";
      case INFO -> "information_source";
    };
  }
}
