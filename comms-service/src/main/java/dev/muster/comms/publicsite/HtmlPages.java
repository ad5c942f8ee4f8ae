package dev.muster.comms.publicsite;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.OverallStatus;
import dev.muster.comms.text.Localized;
import dev.muster.comms.text.Moments;
import dev.muster.comms.text.SafeHtml;
import dev.muster.platform.i18n.Texts;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages that people read, of one status page in one language. */
final class HtmlPages {
  private static final Texts TEXTS = Texts.of("comms");
  private static final int EMBEDDED = 5;

  private final SiteModel.Page page;
  private final Address address;
  private final Locale locale;
  private final Moments moments;
  private final IncidentViews incidents;
  private final HistoryViews history;
  private final Instant now;
  private final Optional<Staleness> stale;
  private final Skin skin;

  /**
   * @param address where the page is served
   * @param now the moment whose state is shown
   */
  HtmlPages(
      SiteModel.Page page, Address address, Locale locale, Instant now, Optional<Staleness> stale) {
    this(
        page, address, locale, now, stale, Skin.served(page.presentation().look(), address.base()));
  }

  private HtmlPages(
      SiteModel.Page page,
      Address address,
      Locale locale,
      Instant now,
      Optional<Staleness> stale,
      Skin skin) {
    this.page = page;
    this.address = address;
    this.locale = locale;
    this.moments = new Moments(ZoneId.of(page.zone()), locale);
    this.incidents = new IncidentViews(page, locale, moments);
    this.history = new HistoryViews(page, locale, moments, incidents);
    this.now = now;
    this.stale = stale;
    this.skin = skin;
  }

  /** The pages as they would be, with all they need in themselves. */
  static HtmlPages preview(SiteModel.Page page, String url, Locale locale, Instant now) {
    Skin skin = Skin.embedded(page.presentation().look());
    return new HtmlPages(page, new Address(url, url), locale, now, Optional.empty(), skin);
  }

  String index() {
    OverallStatus overall = PublicApi.overall(page);
    Map<String, Object> data = data("/", text("page.title", Map.of("name", page.name())), overall);
    data.put("overall", new Views.Overall(icon(overall), text("overall." + overall.key())));
    data.put("description", blankToNull(words(page.description())));
    data.put("slug", page.slug());
    data.put("notices", notices());
    data.put("subscribable", !access().inParts());
    data.put("open", page.open().stream().map(incidents::of).toList());
    data.put("active", page.active().stream().map(incidents::of).toList());
    data.put("upcoming", page.upcoming().stream().map(incidents::of).toList());
    data.put("groups", new PartViews(page, locale, now).groups());
    data.put("metrics", new MetricViews(page, locale).today());
    data.put("days", history.days(now));
    return PublicTemplates.render("index", data);
  }

  /** A small page for a frame in other people's pages: the state and what is open. */
  String embed() {
    OverallStatus overall = PublicApi.overall(page);
    Map<String, Object> data = new HashMap<>();
    data.put("language", locale.getLanguage());
    data.put("title", text("page.title", Map.of("name", page.name())));
    data.put("name", page.name());
    data.put("state", text("overall." + overall.key()));
    data.put("icon", icon(overall));
    data.put("url", address.url() + "/?lang=" + locale.getLanguage());
    data.put("css", PublicTemplates.EMBED_CSS);
    data.put("stale", staleness());
    data.put(
        "open",
        page.open().stream()
            .limit(EMBEDDED)
            .map(
                incident ->
                    new Views.Embedded(
                        address.url()
                            + "/incidents/"
                            + incident.code()
                            + "?lang="
                            + locale.getLanguage(),
                        words(incident.title()),
                        text("post." + incident.status().wire())))
            .toList());
    return PublicTemplates.render("embed", data);
  }

  /** The charts of all metrics. */
  String charts() {
    Map<String, Object> data =
        data("/charts", text("page.metrics") + " · " + page.name(), PublicApi.overall(page));
    data.put("metrics", new MetricViews(page, locale).all());
    return PublicTemplates.render("charts", data);
  }

  String history() {
    Map<String, Object> data =
        data("/history", text("page.history-title") + " · " + page.name(), PublicApi.overall(page));
    data.put(
        "months", history.months(page.history().stream().limit(SiteReader.INCIDENTS).toList()));
    data.put("cut", null);
    data.put("archive", history.archive());
    return PublicTemplates.render("history", data);
  }

  /**
   * The page of one month.
   *
   * @param posts those that began in it, the newest first
   */
  String history(YearMonth month, List<SiteModel.Incident> posts) {
    Views.Month shown = history.month(month, posts);
    Map<String, Object> data =
        data(
            "/history/" + month,
            text("page.history-title") + ", " + shown.label() + " · " + page.name(),
            PublicApi.overall(page));
    data.put("months", List.of(shown));
    data.put(
        "cut",
        posts.size() < SiteReader.IN_MONTH
            ? null
            : text("page.month-cut", Map.of("count", SiteReader.IN_MONTH)));
    data.put("archive", history.archive());
    return PublicTemplates.render("history", data);
  }

  String incidentPage(SiteModel.Incident incident) {
    Map<String, Object> data =
        data(
            "/incidents/" + incident.code(),
            words(incident.title()) + " · " + page.name(),
            PublicApi.overall(page));
    data.put("incident", incidents.of(incident));
    data.put("slug", incident.status().open() && !access().inParts() ? page.slug() : null);
    return PublicTemplates.render("incident", data);
  }

  private Map<String, Object> data(String path, String title, OverallStatus overall) {
    Map<String, Object> data = new HashMap<>();
    data.put("t", Labels.of(locale));
    data.put(
        "head",
        new Views.Head(
            title,
            page.name(),
            text("overall." + overall.key()),
            locale.getLanguage(),
            languages(path),
            address.base(),
            address.url() + (path.equals("/") ? "" : path),
            !access().inParts(),
            skin.icon(Icons.of(overall)),
            staleness(),
            text("page.as-of", Map.of("time", moments.full(lastChange()))),
            moments.utc(now)
                ? text("page.times-utc")
                : text("page.times", Map.of("zone", page.zone())),
            page.supportContact() == null
                ? null
                : SafeHtml.contact(text("page.contact"), page.supportContact()),
            PublicTemplates.CSS,
            skin.view(locale.getLanguage(), page.languages()),
            access().sessions() ? address.base() + "/sign-out" : null,
            page.zone(),
            PublicTemplates.TIMES));
    return data;
  }

  private List<Views.Notice> notices() {
    Instant at = stale.map(old -> old.asOf().plus(old.age())).orElse(now);
    return page.presentation().announcements().stream()
        .filter(each -> each.standsAt(at))
        .map(
            each ->
                new Views.Notice(
                    each.tone().name().toLowerCase(Locale.ROOT),
                    words(each.title()),
                    each.body().isEmpty() ? "" : SafeHtml.paragraphs(words(each.body()))))
        .toList();
  }

  private Access access() {
    return page.presentation().access();
  }

  private String staleness() {
    return stale
        .map(
            old ->
                text(
                    "page.stale",
                    Map.of("time", moments.full(old.asOf()), "age", moments.duration(old.age()))))
        .orElse(null);
  }

  private List<Views.Language> languages(String path) {
    return page.languages().stream()
        .map(
            tag ->
                new Views.Language(
                    tag,
                    capitalised(
                        Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(tag))),
                    address.base() + path + "?lang=" + tag,
                    tag.equals(locale.getLanguage())))
        .toList();
  }

  private Instant lastChange() {
    return Stream.of(
            Stream.of(page.updatedAt()),
            page.components().stream().map(SiteModel.Part::updatedAt),
            page.incidents().stream().map(SiteModel.Incident::updatedAt),
            page.maintenances().stream().map(SiteModel.Incident::updatedAt))
        .flatMap(each -> each)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** What a browser may do with these pages. */
  String policy() {
    return skin.policy();
  }

  /** The component status whose sign and colour stand for the whole page. */
  static String icon(OverallStatus overall) {
    ComponentStatus status =
        switch (overall) {
          case OPERATIONAL -> ComponentStatus.OPERATIONAL;
          case MAINTENANCE -> ComponentStatus.UNDER_MAINTENANCE;
          case PARTIALLY_DEGRADED, DEGRADED -> ComponentStatus.DEGRADED_PERFORMANCE;
          case MINOR_OUTAGE, PARTIAL_OUTAGE -> ComponentStatus.PARTIAL_OUTAGE;
          case MAJOR_OUTAGE -> ComponentStatus.MAJOR_OUTAGE;
        };
    return status.wire();
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

  private String capitalised(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
  }

  private static String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
