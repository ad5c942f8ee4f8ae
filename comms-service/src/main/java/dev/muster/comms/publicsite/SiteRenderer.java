package dev.muster.comms.publicsite;

import dev.muster.comms.publicsite.RenderedSite.Variants;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Renders and compresses every public document of every page. */
final class SiteRenderer {
  static final String HTML = "text/html;charset=utf-8";
  static final String JSON = "application/json;charset=utf-8";
  private static final String ATOM = "application/atom+xml;charset=utf-8";
  private static final String SVG = "image/svg+xml;charset=utf-8";
  private static final String RSS = "application/rss+xml;charset=utf-8";

  private static final String CALENDAR = "text/calendar;charset=utf-8";

  private final String publicUrl;

  /**
   * @param publicUrl absolute address of the service, without a slash at the end
   */
  SiteRenderer(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /**
   * Renders all documents.
   *
   * @param asOf the moment whose state is shown
   * @param stale present when the database could not be asked since
   */
  RenderedSite render(SiteModel site, Instant asOf, Optional<Staleness> stale) {
    Map<String, Variants> documents = new HashMap<>();
    for (SiteModel.Page page : site.pages()) {
      Map<String, Variants> own = page(page, asOf, stale);
      own.forEach((path, variants) -> put(documents, "/status/" + page.slug(), path, variants));
      if (page.standard()) {
        own.forEach((path, variants) -> put(documents, "", path, variants));
      }
    }
    return new RenderedSite(documents, asOf, stale.isPresent());
  }

  private static void put(
      Map<String, Variants> documents, String base, String path, Variants variants) {
    documents.put(base + path, variants);
    if (path.equals("/") && !base.isEmpty()) {
      documents.put(base, variants);
    }
  }

  private Map<String, Variants> page(SiteModel.Page page, Instant asOf, Optional<Staleness> stale) {
    String url = publicUrl + page.path();
    Map<String, Variants> documents = new LinkedHashMap<>();
    Map<String, HtmlPages> html = pages(page, asOf, stale);
    documents.put("/", html(page, html, HtmlPages::index));
    documents.put("/history", html(page, html, HtmlPages::history));
    if (!page.metrics().isEmpty()) {
      documents.put("/charts", html(page, html, HtmlPages::charts));
    }
    completeMonths(page)
        .forEach(
            month ->
                documents.put("/history/" + month, month(page, html, month, inMonth(page, month))));
    Stream.concat(page.incidents().stream(), page.maintenances().stream())
        .forEach(
            incident ->
                documents.put(
                    "/incidents/" + incident.code(),
                    html(page, html, pages -> pages.incidentPage(incident))));
    documents.putAll(widgets(page, html));
    documents.put("/history.atom", feed(page, url, ATOM, Feeds::atom));
    documents.put("/history.rss", feed(page, url, RSS, Feeds::rss));
    documents.put("/maintenances.ics", calendar(page, url));
    new PublicApi(page, url)
        .documents()
        .forEach(
            (path, json) -> documents.put(path, Variants.single(Document.data(JSON, null, json))));
    return documents;
  }

  /** What stands in other people's pages: badges and a frame. */
  private static Map<String, Variants> widgets(SiteModel.Page page, Map<String, HtmlPages> html) {
    Map<String, Variants> widgets = new HashMap<>();
    widgets.put("/badge.svg", inEach(page, language -> badge(language, Badges.of(page, language))));
    for (SiteModel.Part part : page.components()) {
      widgets.put(
          "/components/" + part.code() + "/badge.svg",
          inEach(page, language -> badge(language, Badges.of(part, language))));
    }
    widgets.put(
        "/embed",
        inEach(
            page,
            language ->
                Document.of(
                    HTML,
                    language.getLanguage(),
                    PublicTemplates.EMBED_POLICY,
                    html.get(language.getLanguage()).embed())));
    return widgets;
  }

  private static Document badge(Locale language, String picture) {
    return Document.of(SVG, language.getLanguage(), PublicTemplates.PICTURE_POLICY, picture);
  }

  private static Variants inEach(SiteModel.Page page, Function<Locale, Document> make) {
    Map<String, Document> documents = new HashMap<>();
    page.languages()
        .forEach(language -> documents.put(language, make.apply(Locale.forLanguageTag(language))));
    return new Variants(documents, page.languages().get(0));
  }

  /** The months of which every post is in memory. */
  private static List<YearMonth> completeMonths(SiteModel.Page page) {
    Stream<YearMonth> months = page.months().stream().map(YearMonth::parse);
    Optional<YearMonth> cut =
        Stream.of(page.incidents(), page.maintenances())
            .filter(posts -> posts.size() >= SiteReader.INCIDENTS)
            .map(posts -> month(page, posts.get(SiteReader.INCIDENTS - 1)))
            .max(Comparator.naturalOrder());
    return months.filter(month -> cut.map(month::isAfter).orElse(true)).toList();
  }

  private static List<SiteModel.Incident> inMonth(SiteModel.Page page, YearMonth month) {
    return page.history().stream().filter(incident -> month(page, incident).equals(month)).toList();
  }

  private static YearMonth month(SiteModel.Page page, SiteModel.Incident incident) {
    return YearMonth.from(incident.startedAt().atZone(ZoneId.of(page.zone())));
  }

  private static Variants month(
      SiteModel.Page page,
      Map<String, HtmlPages> html,
      YearMonth month,
      List<SiteModel.Incident> incidents) {
    return html(page, html, pages -> pages.history(month, incidents));
  }

  /** The page of a month whose posts are not all among those of {@code page}. */
  Variants month(
      SiteModel.Page page, YearMonth month, List<SiteModel.Incident> incidents, Instant asOf) {
    return month(page, pages(page, asOf, Optional.empty()), month, incidents);
  }

  /** The page of a post that is not among those of {@code page}. */
  Variants incident(SiteModel.Page page, SiteModel.Incident incident, Instant asOf) {
    return html(page, pages(page, asOf, Optional.empty()), pages -> pages.incidentPage(incident));
  }

  private Map<String, HtmlPages> pages(
      SiteModel.Page page, Instant asOf, Optional<Staleness> stale) {
    Map<String, HtmlPages> html = new LinkedHashMap<>();
    page.languages()
        .forEach(
            language ->
                html.put(
                    language,
                    new HtmlPages(
                        page,
                        publicUrl + page.path(),
                        Locale.forLanguageTag(language),
                        asOf,
                        stale)));
    return html;
  }

  private static Variants html(
      SiteModel.Page page, Map<String, HtmlPages> pages, Function<HtmlPages, String> render) {
    Map<String, Document> documents = new HashMap<>();
    pages.forEach(
        (language, html) ->
            documents.put(
                language,
                Document.of(
                    HTML, language, PublicTemplates.CONTENT_SECURITY_POLICY, render.apply(html))));
    return new Variants(documents, page.languages().get(0));
  }

  private static Variants calendar(SiteModel.Page page, String url) {
    return inEach(
        page,
        language ->
            Document.data(
                CALENDAR,
                language.getLanguage(),
                new MaintenanceCalendar(page, url, language).write()));
  }

  private static Variants feed(
      SiteModel.Page page, String url, String type, Function<Feeds, String> render) {
    Map<String, Document> documents = new HashMap<>();
    for (String language : page.languages()) {
      Feeds feeds = new Feeds(page, url, Locale.forLanguageTag(language));
      documents.put(language, Document.data(type, language, render.apply(feeds)));
    }
    List<String> languages = page.languages();
    return new Variants(documents, languages.get(0));
  }
}
