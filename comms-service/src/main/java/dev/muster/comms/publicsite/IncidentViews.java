package dev.muster.comms.publicsite;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.text.Localized;
import dev.muster.comms.text.Moments;
import dev.muster.comms.text.SafeHtml;
import dev.muster.platform.i18n.Texts;
import dev.muster.platform.markdown.MarkdownRenderer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Incidents and planned work of one page as people read them, in one language. */
final class IncidentViews {
  private static final Texts TEXTS = Texts.of("comms");
  private static final MarkdownRenderer MARKDOWN = new MarkdownRenderer();
  private static final Pattern HEADING = Pattern.compile("<(/?)h[1-6]\\b");

  private final SiteModel.Page page;
  private final Locale locale;
  private final Moments moments;

  IncidentViews(SiteModel.Page page, Locale locale, Moments moments) {
    this.page = page;
    this.locale = locale;
    this.moments = moments;
  }

  /** With everything that was said. */
  Views.Incident of(SiteModel.Incident incident) {
    return of(incident, update -> body(update));
  }

  /** Among others: a post-mortem is a link to where it can be read. */
  Views.Incident among(SiteModel.Incident incident) {
    return of(
        incident,
        update ->
            update.status() == PublicStatus.POSTMORTEM ? linkToPostmortem(incident) : body(update));
  }

  private Views.Incident of(SiteModel.Incident incident, Function<SiteModel.Update, String> body) {
    boolean open = incident.status().open();
    return new Views.Incident(
        incident.code(),
        words(incident.title()),
        incident.reference(),
        text(Labels.status(incident, incident.status())),
        incident.impact().wire(),
        text("impact." + incident.impact().wire()),
        when(incident),
        affected(incident),
        open && incident.nextUpdateAt() != null
            ? named("page.next-update", incident.nextUpdateAt())
            : null,
        open && incident.expectedAt() != null
            ? named("page.expected", incident.expectedAt())
            : null,
        incident.updates().stream()
            .filter(update -> update.status() != PublicStatus.POSTMORTEM)
            .findFirst()
            .map(update -> SafeHtml.linked(words(update.body())))
            .orElse(""),
        incident.updates().stream()
            .map(update -> update(incident, update, body.apply(update)))
            .toList());
  }

  private Views.Timed when(SiteModel.Incident incident) {
    SiteModel.Window window = incident.window();
    if (window != null) {
      return new Views.Timed(
          text(
              "page.window",
              Map.of(
                  "from", moments.brief(window.starts()), "until", moments.brief(window.ends()))),
          window.starts().toString(),
          window.ends().toString());
    }
    return incident.status().open()
        ? named("page.since", incident.startedAt())
        : Views.Timed.none(
            text("page.lasted", Map.of("duration", moments.duration(lasted(incident)))));
  }

  private Views.Timed named(String key, Instant at) {
    return Views.Timed.at(text(key, Map.of("time", moments.brief(at))), at);
  }

  private static Duration lasted(SiteModel.Incident incident) {
    return Duration.between(incident.startedAt(), incident.resolvedAt());
  }

  private String affected(SiteModel.Incident incident) {
    String names =
        page.components().stream()
            .filter(part -> incident.componentCodes().contains(part.code()))
            .map(SiteModel.Part::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : text("page.affected", Map.of("names", names));
  }

  /** Headings of a post-mortem stand below those of the page. */
  private String body(SiteModel.Update update) {
    String text = words(update.body());
    return update.status() == PublicStatus.POSTMORTEM
        ? HEADING.matcher(MARKDOWN.toHtml(text)).replaceAll("<$1h5")
        : SafeHtml.paragraphs(text);
  }

  private String linkToPostmortem(SiteModel.Incident incident) {
    return "<p><a href=\"%s/incidents/%s?lang=%s\">%s</a></p>"
        .formatted(
            page.path(),
            incident.code(),
            locale.getLanguage(),
            SafeHtml.escape(text("page.postmortem-link")));
  }

  private Views.Update update(SiteModel.Incident incident, SiteModel.Update update, String body) {
    return new Views.Update(
        text(Labels.status(incident, update.status())),
        body,
        update.displayAt().toString(),
        moments.full(update.displayAt()),
        update.affected().stream()
            .map(
                change ->
                    new Views.Change(
                        change.name(), label(change.oldStatus()), label(change.newStatus())))
            .toList(),
        update.correctedAt() == null
            ? null
            : text("page.corrected", Map.of("time", moments.full(update.correctedAt()))),
        update.earlier().stream().map(this::earlier).toList());
  }

  private Views.Earlier earlier(SiteModel.Earlier earlier) {
    return new Views.Earlier(
        text("page.until", Map.of("time", moments.full(earlier.until()))),
        SafeHtml.paragraphs(words(earlier.body())));
  }

  private String label(ComponentStatus status) {
    return text("component." + status.wire());
  }

  private String words(Map<String, String> words) {
    return Localized.pick(words, locale.getLanguage(), page.languages());
  }

  private String text(String key) {
    return TEXTS.text(locale, key);
  }

  private String text(String key, Map<String, ?> arguments) {
    return TEXTS.text(locale, key, arguments);
  }
}
