package dev.muster.comms.publicsite;

import dev.muster.comms.link.PublicAddress;
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

  private final PublicAddress publicAddress;

  /**
   * @param publicUrl absolute address of the service, without a slash at the end
   */
  SiteRenderer(String publicUrl) {
    this.publicAddress = new PublicAddress(publicUrl);
  }

  /**
   * Renders all documents.
   *
   * @param asOf the moment whose state is shown
   * @param stale present when the database could not be asked since
   */
  RenderedSite render(SiteModel site, Instant asOf, Optional<Staleness> stale) {
    return render(site, asOf, stale, RenderedSite.none());
  }

  /**
   * Renders what has changed: one page's news does not make all the others anew.
   *
   * @param before what was rendered last
   */
  RenderedSite render(
      SiteModel site, Instant asOf, Optional<Staleness> stale, RenderedSite before) {
    boolean fresh = stale.isEmpty() && !before.stale();
    Map<String, Served> pages = new HashMap<>();
    Map<String, Served> hosts = new HashMap<>();
    for (SiteModel.Page page : site.pages()) {
      Served shared =
          Optional.ofNullable(before.pages().get(page.slug()))
              .filter(known -> fresh && known.shows(page, asOf))
              .orElseGet(() -> served(page, page.path(), asOf, stale));
      pages.put(page.slug(), shared);
      if (!page.presentation().hosts().isEmpty()) {
        Served own =
            page.standard()
                ? shared
                : page.presentation().hosts().stream()
                    .map(host -> before.hosts().get(host))
                    .filter(known -> known != null && fresh && known.shows(page, asOf))
                    .findFirst()
                    .orElseGet(() -> served(page, "", asOf, stale));
        page.presentation().hosts().forEach(host -> hosts.put(host, own));
      }
    }
    String root =
        site.pages().stream()
            .filter(SiteModel.Page::standard)
            .map(SiteModel.Page::slug)
            .findFirst()
            .orElse(null);
    return new RenderedSite(byPath(pages, root), pages, root, hosts, asOf, stale.isPresent());
  }

  private static Map<String, Variants> byPath(Map<String, Served> pages, String root) {
    Map<String, Variants> documents = new HashMap<>();
    pages.forEach(
        (slug, page) -> {
          if (page.access().isPublic()) {
            put(documents, "/status/" + slug, page.documents(""));
            documents.putAll(slug.equals(root) ? page.documents("") : Map.of());
          }
        });
    return documents;
  }

  private static void put(
      Map<String, Variants> documents, String base, Map<String, Variants> page) {
    page.forEach((path, variants) -> documents.put(base + path, variants));
    documents.put(base, page.get("/"));
  }

  /** Where a page is served: at {@code base} of some host, known to everybody by one address. */
  Address address(SiteModel.Page page, String base) {
    return new Address(base, publicAddress.of(page.presentation().hosts(), page.path()));
  }

  private Served served(SiteModel.Page page, String base, Instant asOf, Optional<Staleness> stale) {
    Address address = address(page, base);
    Access access = page.presentation().access();
    Map<String, Map<String, Variants>> editions = new HashMap<>();
    if (access.inParts()) {
      access
          .keys()
          .forEach(
              key ->
                  editions.put(
                      key.edition(),
                      documents(page.seenBy(key), address, completeMonths(page), asOf, stale)));
    } else {
      editions.put("", documents(page, address, completeMonths(page), asOf, stale));
    }
    return new Served(page, address, editions, asOf);
  }

  private static Map<String, Variants> documents(
      SiteModel.Page page,
      Address address,
      List<YearMonth> complete,
      Instant asOf,
      Optional<Staleness> stale) {
    String url = address.url();
    Map<String, Variants> documents = new LinkedHashMap<>();
    Map<String, HtmlPages> html = pages(page, address, asOf, stale);
    documents.put("/", html(page, html, HtmlPages::index));
    documents.put("/history", html(page, html, HtmlPages::history));
    if (!page.metrics().isEmpty()) {
      documents.put("/charts", html(page, html, HtmlPages::charts));
    }
    complete.stream()
        .filter(month -> page.months().contains(month.toString()))
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
    page.presentation()
        .look()
        .images()
        .forEach(image -> documents.put(image.path(), picture(image)));
    if (!page.presentation().access().inParts()) {
      documents.put("/history.atom", feed(page, url, ATOM, Feeds::atom));
      documents.put("/history.rss", feed(page, url, RSS, Feeds::rss));
      documents.put("/maintenances.ics", calendar(page, url));
    }
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

  private static Variants picture(Look.Image image) {
    return Variants.single(
        Document.lasting(image.contentType(), PublicTemplates.PICTURE_POLICY, image.bytes()));
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
      SiteModel.Page page,
      Address address,
      YearMonth month,
      List<SiteModel.Incident> incidents,
      Instant asOf) {
    return month(page, pages(page, address, asOf, Optional.empty()), month, incidents);
  }

  /** The page of a post that is not among those of {@code page}. */
  Variants incident(
      SiteModel.Page page, Address address, SiteModel.Incident incident, Instant asOf) {
    return html(
        page, pages(page, address, asOf, Optional.empty()), pages -> pages.incidentPage(incident));
  }

  private static Map<String, HtmlPages> pages(
      SiteModel.Page page, Address address, Instant asOf, Optional<Staleness> stale) {
    Map<String, HtmlPages> html = new LinkedHashMap<>();
    page.languages()
        .forEach(
            language ->
                html.put(
                    language,
                    new HtmlPages(page, address, Locale.forLanguageTag(language), asOf, stale)));
    return html;
  }

  private static Variants html(
      SiteModel.Page page, Map<String, HtmlPages> pages, Function<HtmlPages, String> render) {
    Map<String, Document> documents = new HashMap<>();
    pages.forEach(
        (language, html) ->
            documents.put(
                language, Document.of(HTML, language, html.policy(), render.apply(html))));
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
