package dev.muster.comms.publicsite;

import dev.muster.comms.announcement.Tone;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PublicCode;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.status.Rollup;
import dev.muster.comms.status.UptimeWeights;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A made-up page with something of everything. */
final class SampleSite {
  static final Instant NOW = Instant.parse("2026-11-21T11:30:00Z");
  static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

  private SampleSite() {}

  static SiteModel busy() {
    return new SiteModel(7, NOW, List.of(page(components(), incidents(50))));
  }

  static SiteModel quiet() {
    return new SiteModel(
        1,
        NOW,
        List.of(
            page(
                List.of(part("API", null, 1, ComponentStatus.OPERATIONAL, List.of())), List.of())));
  }

  static SiteModel.Page page(List<SiteModel.Part> parts, List<SiteModel.Incident> incidents) {
    return new SiteModel.Page(
        PublicCode.of("page"),
        "acme",
        "Acme Cloud",
        Map.of("en", "Everything we run for you.", "ru", "Всё, что мы для вас поддерживаем."),
        List.of("en", "ru"),
        ZONE.getId(),
        true,
        Rollup.BLEND,
        "help@example.org",
        NOW.minus(Duration.ofDays(200)),
        NOW.minus(Duration.ofDays(2)),
        parts,
        incidents,
        List.of(group("Shop", 1), group("API", 2)),
        incidents.stream()
            .map(each -> YearMonth.from(each.startedAt().atZone(ZONE)).toString())
            .distinct()
            .toList(),
        incidents.isEmpty() ? List.of() : List.of(metric()),
        maintenances(),
        presentation());
  }

  /** One announcement that stands and one that is to come. */
  static Presentation presentation() {
    return new Presentation(
        List.of(),
        List.of(
            new Presentation.Announcement(
                Map.of("en", "New status page", "ru", "Новая страница состояния"),
                Map.of("en", "Please update your bookmarks.", "ru", "Обновите закладки."),
                Tone.INFO,
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofHours(2))),
            new Presentation.Announcement(
                Map.of("en", "Old TLS goes", "ru", "Старый TLS уходит"),
                Map.of(),
                Tone.WARNING,
                NOW.plus(Duration.ofHours(1)),
                null)),
        Look.SHIPPED,
        Access.EVERYBODY);
  }

  /** A page with host names of its own beside the one at the root. */
  static SiteModel.Page at(SiteModel.Page page, String slug, String... hosts) {
    return new SiteModel.Page(
        PublicCode.of(slug),
        slug,
        page.name(),
        page.description(),
        page.languages(),
        page.zone(),
        false,
        page.rollup(),
        page.supportContact(),
        page.createdAt(),
        page.updatedAt(),
        page.components(),
        page.incidents(),
        page.groups(),
        page.months(),
        page.metrics(),
        page.maintenances(),
        new Presentation(
            List.of(hosts),
            page.presentation().announcements(),
            page.presentation().look(),
            Access.EVERYBODY));
  }

  /** Answers that take between 100 and 140 ms, with a gap on the day before. */
  private static SiteModel.Metric metric() {
    List<Series.Sum> sums =
        IntStream.range(0, 30 * 24)
            .filter(hour -> hour < 20 || hour > 26)
            .mapToObj(
                hour ->
                    new Series.Sum(NOW.minus(Duration.ofHours(hour)), 1200 + 10 * (hour % 41), 10))
            .toList();
    List<Series.Sum> lastDay =
        IntStream.range(0, 144)
            .filter(step -> step < 30 || step > 40)
            .mapToObj(
                step ->
                    new Series.Sum(NOW.minus(Duration.ofMinutes(10L * step)), 240 + step % 47, 2))
            .toList();
    return new SiteModel.Metric(
        PublicCode.of("metric"),
        "Answer time",
        "Median of all requests",
        "ms",
        1,
        0.0,
        null,
        120.04,
        NOW,
        Series.of(lastDay, Duration.ofMinutes(10), 144, NOW),
        Series.of(sums, Duration.ofHours(1), 168, NOW),
        Series.of(sums, Duration.ofHours(6), 120, NOW));
  }

  static SiteModel.Group group(String name, int position) {
    Instant made = NOW.minus(Duration.ofDays(200));
    return new SiteModel.Group(PublicCode.of("group" + name), name, null, position, made, made);
  }

  /** Components in groups of five, each with a bad day of its own every week. */
  static SiteModel full(int components) {
    ComponentStatus[] statuses = ComponentStatus.values();
    List<SiteModel.Part> parts =
        IntStream.range(0, components)
            .mapToObj(
                number ->
                    part(
                        "Component number " + number,
                        "Group " + number / 5,
                        number % 5 + 1,
                        statuses[number % statuses.length],
                        IntStream.range(0, 13)
                            .mapToObj(week -> badDay(week, number, statuses))
                            .flatMap(List::stream)
                            .toList()))
            .toList();
    SiteModel.Page page = page(parts, incidents(50));
    List<SiteModel.Group> groups =
        IntStream.range(0, components / 5)
            .mapToObj(number -> group("Group " + number, number + 1))
            .toList();
    return new SiteModel(
        7,
        NOW,
        List.of(
            new SiteModel.Page(
                page.code(),
                page.slug(),
                page.name(),
                page.description(),
                page.languages(),
                page.zone(),
                page.standard(),
                page.rollup(),
                page.supportContact(),
                page.createdAt(),
                page.updatedAt(),
                page.components(),
                page.incidents(),
                groups,
                page.months(),
                page.metrics(),
                page.maintenances(),
                page.presentation())));
  }

  private static List<Uptime.Mark> badDay(int week, int number, ComponentStatus[] statuses) {
    Instant began = NOW.minus(Duration.ofDays(90 - 7L * week - number % 7));
    return List.of(
        new Uptime.Mark(began, statuses[1 + (week + number) % 4]),
        new Uptime.Mark(began.plusSeconds(3_600), ComponentStatus.OPERATIONAL));
  }

  private static List<SiteModel.Part> components() {
    Instant yesterday = NOW.minus(Duration.ofDays(1));
    return List.of(
        part(
            "Checkout",
            "Shop",
            1,
            ComponentStatus.MAJOR_OUTAGE,
            List.of(
                new Uptime.Mark(
                    NOW.minus(Duration.ofDays(30)), ComponentStatus.DEGRADED_PERFORMANCE),
                new Uptime.Mark(
                    NOW.minus(Duration.ofDays(30)).plusSeconds(7200), ComponentStatus.OPERATIONAL),
                new Uptime.Mark(NOW.minus(Duration.ofMinutes(25)), ComponentStatus.MAJOR_OUTAGE))),
        part("Catalogue", "Shop", 2, ComponentStatus.OPERATIONAL, List.of()),
        part(
            "Payments API",
            "API",
            3,
            ComponentStatus.DEGRADED_PERFORMANCE,
            List.of(
                new Uptime.Mark(yesterday, ComponentStatus.PARTIAL_OUTAGE),
                new Uptime.Mark(
                    yesterday.plusSeconds(9000), ComponentStatus.DEGRADED_PERFORMANCE))),
        part("Webhooks", "API", 4, ComponentStatus.OPERATIONAL, List.of()),
        part("Documentation", null, 5, ComponentStatus.UNDER_MAINTENANCE, List.of()));
  }

  static SiteModel.Part part(
      String name, String group, int position, ComponentStatus status, List<Uptime.Mark> marks) {
    return new SiteModel.Part(
        PublicCode.of(name),
        name,
        name.equals("Checkout") ? "Basket, payment and order confirmation" : null,
        group == null ? null : PublicCode.of("group" + group),
        position,
        status,
        false,
        true,
        name.equals("Checkout") ? List.of(PublicCode.of("Payments API")) : List.of(),
        LocalDate.of(2026, 5, 1),
        NOW.minus(Duration.ofDays(200)),
        NOW.minus(Duration.ofMinutes(25)),
        Uptime.of(marks, LocalDate.of(2026, 5, 1), UptimeWeights.STANDARD, ZONE, NOW));
  }

  /** One open incident and {@code count - 1} that ended, one each day or two. */
  static List<SiteModel.Incident> incidents(int count) {
    List<SiteModel.Incident> all = new ArrayList<>();
    all.add(open());
    IntStream.range(1, count).mapToObj(SampleSite::ended).forEach(all::add);
    return all;
  }

  private static SiteModel.Incident open() {
    Instant started = NOW.minus(Duration.ofMinutes(25));
    return new SiteModel.Incident(
        PublicCode.of("open"),
        "INC-12",
        Map.of("en", "Problems with Checkout", "ru", "Проблемы: Checkout"),
        PublicStatus.IDENTIFIED,
        PostImpact.CRITICAL,
        started,
        started.plusSeconds(5),
        NOW.minus(Duration.ofMinutes(4)),
        null,
        null,
        NOW.plus(Duration.ofMinutes(26)),
        NOW.plus(Duration.ofMinutes(50)),
        null,
        List.of(PublicCode.of("Checkout")),
        List.of(
            update(
                "u2",
                PublicStatus.IDENTIFIED,
                "The database of the payment service runs out of connections.\n\nWe are adding"
                    + " capacity; see https://example.org/notes?id=1&x=<2>.",
                "База данных платёжного сервиса исчерпала соединения. Добавляем ресурсы.",
                NOW.minus(Duration.ofMinutes(4)),
                List.of()),
            update(
                "u1",
                PublicStatus.INVESTIGATING,
                "We are aware of a problem that affects Checkout and are looking for the cause.",
                "Мы знаем о проблеме, она затрагивает: Checkout. Ищем причину.",
                started.plusSeconds(5),
                List.of(
                    new SiteModel.Affected(
                        PublicCode.of("Checkout"),
                        "Checkout",
                        ComponentStatus.OPERATIONAL,
                        ComponentStatus.MAJOR_OUTAGE)))),
        null);
  }

  private static SiteModel.Incident ended(int number) {
    Instant started = NOW.minus(Duration.ofHours(30L * number));
    Instant ended = started.plus(Duration.ofMinutes(37L + number * 11L % 140));
    return new SiteModel.Incident(
        PublicCode.of("ended" + number),
        "INC-" + (100 - number),
        Map.of(
            "en", "Problems with part number " + number,
            "ru", "Проблемы: часть номер " + number),
        PublicStatus.RESOLVED,
        List.of(PostImpact.MINOR, PostImpact.MAJOR, PostImpact.CRITICAL).get(number % 3),
        started,
        started,
        ended,
        null,
        ended,
        null,
        null,
        null,
        List.of(PublicCode.of("Payments API")),
        List.of(
            update(
                "e" + number,
                PublicStatus.RESOLVED,
                "Incident " + number + " is over. Requests of region " + number + " work again.",
                "Инцидент " + number + " завершён. Запросы региона " + number + " снова работают.",
                ended,
                List.of()),
            update(
                "i" + number,
                PublicStatus.INVESTIGATING,
                "Since a change of " + number * 7 + " machines some requests fail.",
                "После изменения " + number * 7 + " машин часть запросов не проходит.",
                started,
                List.of())),
        null);
  }

  /** Work in each of its states, the one that begins last first. */
  private static List<SiteModel.Incident> maintenances() {
    return List.of(
        work("later", PublicStatus.SCHEDULED, Duration.ofDays(9), false),
        work("next", PublicStatus.SCHEDULED, Duration.ofHours(10), false),
        work("dropped", PublicStatus.COMPLETED, Duration.ofHours(2), true),
        work("now", PublicStatus.IN_PROGRESS, Duration.ofMinutes(-30), false),
        work("over", PublicStatus.COMPLETED, Duration.ofDays(-2), false));
  }

  private static SiteModel.Incident work(
      String seed, PublicStatus status, Duration until, boolean cancelled) {
    Instant starts = NOW.plus(until);
    Instant ends = starts.plus(Duration.ofMinutes(90));
    Instant said = NOW.minus(Duration.ofDays(3));
    return new SiteModel.Incident(
        PublicCode.of(seed),
        null,
        Map.of("en", "Work: " + seed, "ru", "Работы: " + seed),
        status,
        PostImpact.MAINTENANCE,
        starts,
        said,
        said.plusSeconds(60),
        null,
        status.open() ? null : said.plusSeconds(60),
        null,
        null,
        new SiteModel.Window(starts, ends, cancelled, cancelled ? 1 : 0),
        List.of(PublicCode.of("Documentation")),
        List.of(
            update(
                "w" + seed,
                status,
                "We move " + seed + " to new machines.",
                "Переносим " + seed + " на новые машины.",
                said,
                List.of())),
        null);
  }

  private static SiteModel.Update update(
      String seed,
      PublicStatus status,
      String english,
      String russian,
      Instant at,
      List<SiteModel.Affected> affected) {
    return new SiteModel.Update(
        PublicCode.of(seed),
        status,
        Map.of("en", english, "ru", russian),
        at,
        at,
        true,
        affected,
        null,
        List.of());
  }
}
