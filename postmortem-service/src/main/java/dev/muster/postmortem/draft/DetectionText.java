package dev.muster.postmortem.draft;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.contracts.Link;
import dev.muster.postmortem.figures.Phases;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Spelling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How an incident was noticed, with its alerts and how long it took (SEC-08). */
final class DetectionText {
  static final int MOST_ALERTS = 20;

  private DetectionText() {}

  static String of(DraftSource source, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.text(source.detectedByAlert() ? "detection.alert" : "detection.person"));
    source.alerts().stream().limit(MOST_ALERTS).forEach(alert -> lines.add(line(alert, phrases)));
    int left = source.alerts().size() - MOST_ALERTS;
    if (left > 0) {
      lines.add(phrases.text("detection.more", "count", left));
    }
    Duration delay = Phases.of(source.facts().milestones()).detectionDelay();
    if (delay != null) {
      lines.add(phrases.text("detection.delay", "duration", Spelling.duration(delay, phrases)));
    }
    return Markdown.bullets(lines);
  }

  private static String line(Signal alert, Phrases phrases) {
    Link link = new Link(alert.link(), alert.summary());
    String summary = LinkText.isSafe(link) ? LinkText.shown(link) : escape(alert.summary());
    return alert.at() == null
        ? phrases.text("detection.signal", "summary", summary)
        : phrases.text(
            "detection.signal-at", Map.of("summary", summary, "time", Spelling.moment(alert.at())));
  }
}
