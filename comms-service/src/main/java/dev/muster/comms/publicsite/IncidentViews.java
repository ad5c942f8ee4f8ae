package dev.muster.comms.publicsite;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.text.Localized;
import dev.muster.comms.text.Moments;
import dev.muster.comms.text.SafeHtml;
import dev.muster.platform.i18n.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Incidents and planned work of one page as people read them, in one language. */
final class IncidentViews {
  private static final Texts TEXTS = Texts.of("comms");

  private final SiteModel.Page page;
  private final Locale locale;
  private final Moments moments;

  IncidentViews(SiteModel.Page page, Locale locale, Moments moments) {
    this.page = page;
    this.locale = locale;
    this.moments = moments;
  }

  Views.Incident of(SiteModel.Incident incident) {
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
            ? text("page.next-update", Map.of("time", moments.brief(incident.nextUpdateAt())))
            : null,
        open && incident.expectedAt() != null
            ? text("page.expected", Map.of("time", moments.brief(incident.expectedAt())))
            : null,
        incident.updates().stream()
            .findFirst()
            .map(update -> SafeHtml.linked(words(update.body())))
            .orElse(""),
        incident.updates().stream().map(update -> update(incident, update)).toList());
  }

  private String when(SiteModel.Incident incident) {
    SiteModel.Window window = incident.window();
    if (window != null) {
      return text(
          "page.window",
          Map.of("from", moments.brief(window.starts()), "until", moments.brief(window.ends())));
    }
    return incident.status().open()
        ? text("page.since", Map.of("time", moments.brief(incident.startedAt())))
        : text("page.lasted", Map.of("duration", moments.duration(lasted(incident))));
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

  private Views.Update update(SiteModel.Incident incident, SiteModel.Update update) {
    return new Views.Update(
        text(Labels.status(incident, update.status())),
        SafeHtml.paragraphs(words(update.body())),
        update.displayAt().toString(),
        moments.full(update.displayAt()),
        update.affected().stream()
            .map(
                change ->
                    new Views.Change(
                        change.name(), label(change.oldStatus()), label(change.newStatus())))
            .toList());
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
