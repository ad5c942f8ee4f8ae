package dev.muster.comms.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.comms.publicsite.RenderedSite.Variants;
import dev.muster.comms.status.PublicCode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Status;
import org.junit.jupiter.api.Test;

class SiteRendererTest {
  private static final int WIRE_LIMIT = 30 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SiteRenderer renderer = new SiteRenderer("https://status.example.org");
  private final RenderedSite busy =
      renderer.render(SampleSite.busy(), SampleSite.NOW, Optional.empty());

  @Test
  void everyPageIsUnderThirtyKilobytesOnTheWire() {
    busy.documents()
        .forEach(
            (path, variants) ->
                variants
                    .byLanguage()
                    .forEach(
                        (language, document) -> {
                          if (document.contentType().equals(SiteRenderer.HTML)) {
                            assertThat(document.gzip().length())
                                .as(path + " " + language)
                                .isLessThan(WIRE_LIMIT);
                          }
                        }));
  }

  @Test
  void aFullPageWithSixtyComponentsAndNinetyDaysOfBarsIsUnderThirtyKilobytesOnTheWire() {
    Variants page =
        renderer
            .render(SampleSite.full(60), SampleSite.NOW, Optional.empty())
            .find("/")
            .orElseThrow();

    page.byLanguage()
        .forEach(
            (language, document) -> {
              assertThat(document.plain().toString().split("class=\"days\"", -1)).hasSize(61);
              assertThat(document.gzip().length()).as(language).isLessThan(WIRE_LIMIT);
            });
  }

  @Test
  void aGroupComesBeforeItsComponentsAndPlacesCountAnewInIt() throws IOException {
    JsonNode components = json("/api/v2/components.json").path("components");

    assertThat(components.findValuesAsText("name"))
        .containsExactly(
            "Shop", "Checkout", "Catalogue", "API", "Payments API", "Webhooks", "Documentation");
    assertThat(components.findValuesAsText("position"))
        .containsExactly("1", "1", "2", "2", "1", "2", "3");
    JsonNode shop = components.get(0);
    assertThat(shop.path("status").asText()).isEqualTo("major_outage");
    assertThat(shop.path("group_id").isNull()).isTrue();
    assertThat(components.get(1).path("group_id")).isEqualTo(shop.path("id"));
    assertThat(shop.path("components").get(1)).isEqualTo(components.get(2).path("id"));
  }

  @Test
  void aComponentNamesWhatItDependsOn() {
    assertThat(text("/", "en")).contains("Depends on: Payments API");
    assertThat(text("/", "ru")).contains("Зависит от: Payments API");
  }

  @Test
  void aMetricIsDrawnAndSaidInWords() {
    assertThat(text("/", "en"))
        .contains("120.0\u00a0ms")
        .contains("aria-label=\"Answer time, Last 24 hours: 120.0\u00a0ms to 143.0\u00a0ms")
        .contains("<path d=\"M");
    assertThat(text("/charts", "ru")).contains("Последние 30 дней").contains("120,0\u00a0ms");
  }

  @Test
  void anAnnouncementStandsOnTopOfThePageOnlyWhileItIsTime() {
    assertThat(text("/", "en"))
        .contains("New status page")
        .contains("Please update your bookmarks.")
        .doesNotContain("Old TLS goes");
    assertThat(text("/history", "en")).doesNotContain("New status page");
    RenderedSite later =
        renderer.render(
            SampleSite.busy(),
            SampleSite.NOW,
            Optional.of(new Staleness(SampleSite.NOW, Duration.ofHours(3))));
    assertThat(later.find("/").orElseThrow().in("ru").plain().toString())
        .contains("Старый TLS уходит")
        .doesNotContain("Новая страница состояния");
    assertThat(SampleSite.busy().nextTurn()).isEqualTo(SampleSite.NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void aPageWithAHostNameOfItsOwnIsLinkedByItAndAnswersThereAtTheRoot() {
    SiteModel.Page root = SampleSite.busy().pages().get(0);
    SiteModel.Page own = SampleSite.at(root, "own", "status.acme.test", "www.acme.test");
    RenderedSite site =
        renderer.render(
            new SiteModel(7, SampleSite.NOW, List.of(root, own)), SampleSite.NOW, Optional.empty());

    String summary =
        site.find("/status/own/api/v2/summary.json").orElseThrow().in("").plain().toString();
    assertThat(summary).contains("\"url\":\"https://status.acme.test\"");
    Served served = site.hosts().get("www.acme.test");
    assertThat(served.documents("").get("/").in("en").plain().toString())
        .contains("href=\"/history?lang=en\"")
        .contains("rel=\"canonical\" href=\"https://status.acme.test\"");
    assertThat(site.find("/status/own").orElseThrow().in("en").plain().toString())
        .contains("href=\"/status/own/history?lang=en\"");
    assertThat(site.spot("status.acme.test", "/history.rss").page().slug()).isEqualTo("own");
    assertThat(site.spot("status.acme.test", "/status/own").path()).isEqualTo("/");
    assertThat(site.spot("status.acme.test", "/status/acme").page()).isNull();
    assertThat(site.spot(null, "/status/acme/history").page().slug()).isEqualTo("acme");
    assertThat(site.spot(null, "/history").page().slug()).isEqualTo("acme");
  }

  @Test
  void aPageWithoutMetricsHasNoCharts() {
    RenderedSite bare = renderer.render(SampleSite.quiet(), SampleSite.NOW, Optional.empty());

    assertThat(bare.find("/charts")).isEmpty();
    assertThat(bare.find("/").orElseThrow().in("en").plain().toString()).doesNotContain("/charts");
  }

  @Test
  void badgesSayTheStateOfThePageAndOfEachComponent() throws Exception {
    String page = text("/badge.svg", "en");
    assertThat(page).contains("Acme Cloud: Partial system outage");
    String component = text("/components/" + PublicCode.of("Documentation") + "/badge.svg", "ru");
    assertThat(component).contains("Documentation: Плановые работы");
    for (String picture : List.of(page, component)) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new java.io.ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void onlyTheFrameMayStandInOtherPages() {
    busy.documents()
        .forEach(
            (path, variants) -> {
              String policy = variants.in("en").policy();
              if (path.endsWith("/embed")) {
                assertThat(policy).contains("frame-ancestors *").doesNotContain("script-src");
              } else if (variants.in("en").contentType().equals(SiteRenderer.HTML)) {
                assertThat(policy).as(path).contains("frame-ancestors 'none'");
              }
            });
    assertThat(text("/embed", "en"))
        .contains("Partial system outage")
        .contains("https://status.example.org/incidents/" + PublicCode.of("open"));
  }

  @Test
  void monthsThatAreWhollyInMemoryHaveAPageOfTheirOwn() {
    assertThat(text("/history", "en"))
        .contains("/history/2026-11?lang=en")
        .contains("/history/2026-09?lang=en");
    assertThat(text("/history/2026-10", "en"))
        .contains("October 2026")
        .contains("Problems with part number 30")
        .doesNotContain("Problems with part number 3<");
    assertThat(busy.find("/history/2026-09")).isEmpty();
  }

  @Test
  void thePageSaysWhatHappensInBothLanguages() {
    assertThat(text("/", "en"))
        .contains("Partial system outage")
        .contains("Problems with Checkout")
        .contains("Next update by 21 Nov, 14:56 MSK (11:56 UTC)")
        .contains("lang=\"en\"");
    assertThat(text("/", "ru"))
        .contains("Частичный сбой")
        .contains("Проблемы: Checkout")
        .contains("Следующее сообщение не позже 21 нояб., 14:56 MSK (11:56 UTC)")
        .contains("lang=\"ru\"");
  }

  @Test
  void whatPeopleWroteIsEscaped() {
    assertThat(text("/", "en"))
        .contains("https://example.org/notes?id=1&amp;x=")
        .doesNotContain("x=<2>");
  }

  @Test
  void theDefaultPageAnswersAtItsOwnAddressToo() {
    assertThat(busy.find("/status/acme")).isEqualTo(busy.find("/"));
    assertThat(busy.find("/status/acme/api/v2/summary.json"))
        .isEqualTo(busy.find("/api/v2/summary.json"));
  }

  @Test
  void timesAreRepeatedInTheReadersZoneByAScriptThatThePolicyNames() {
    assertThat(text("/", "en"))
        .contains("<time datetime=\"2026-11-21T11:56:00Z\">Next update by")
        .contains("data-here=\"your time\"")
        .containsOnlyOnce("<script>" + PublicTemplates.TIMES + "</script>");
    assertThat(busy.find("/").orElseThrow().in("en").policy().toString())
        .contains("script-src 'sha256-");
  }

  @Test
  void noPageNeedsAScriptOrAnythingFromElsewhere() {
    assertThat(text("/", "en"))
        .doesNotContain("style=")
        .doesNotContain("src=")
        .doesNotContain("@import");
  }

  @Test
  void aStalePageSaysHowOldItIs() {
    RenderedSite stale =
        renderer.render(
            SampleSite.quiet(),
            SampleSite.NOW,
            Optional.of(new Staleness(SampleSite.NOW, Duration.ofMinutes(12))));

    assertThat(stale.find("/").orElseThrow().in("en").plain().toString())
        .contains("You see what was known at 21 Nov 2026, 14:30 MSK (11:30 UTC)")
        .contains("12 minutes ago");
  }

  @Test
  void bodiesOfTheReadApiHaveTheKeysOfTheContract() throws IOException {
    JsonNode summary = json("/api/v2/summary.json");
    assertThat(names(summary))
        .containsExactly("page", "components", "incidents", "scheduled_maintenances", "status");
    assertThat(names(summary.path("page")))
        .containsExactly("id", "name", "url", "time_zone", "updated_at");
    assertThat(names(summary.path("status"))).containsExactly("indicator", "description");
    assertThat(names(summary.path("incidents").get(0)))
        .containsExactlyInAnyOrder(
            "id",
            "page_id",
            "name",
            "status",
            "impact",
            "shortlink",
            "created_at",
            "updated_at",
            "started_at",
            "monitoring_at",
            "resolved_at",
            "incident_updates",
            "components",
            "reminder_intervals");
    assertThat(names(summary.at("/incidents/0/incident_updates/0")))
        .containsExactlyInAnyOrder(
            "id",
            "incident_id",
            "status",
            "body",
            "created_at",
            "updated_at",
            "display_at",
            "affected_components",
            "deliver_notifications",
            "custom_tweet",
            "tweet_id");
    assertThat(names(summary.at("/incidents/0/incident_updates/1/affected_components/0")))
        .containsExactlyInAnyOrder("code", "name", "old_status", "new_status");
    assertThat(summary.at("/incidents/0/incident_updates/0/affected_components").isNull()).isTrue();
    assertThat(summary.at("/incidents/0/incident_updates/1/affected_components/0/name").asText())
        .isEqualTo("Shop - Checkout");
    for (JsonNode component : summary.path("components")) {
      List<String> keys =
          new ArrayList<>(
              List.of(
                  "id",
                  "page_id",
                  "name",
                  "status",
                  "description",
                  "position",
                  "group",
                  "group_id",
                  "showcase",
                  "only_show_if_degraded",
                  "start_date",
                  "created_at",
                  "updated_at"));
      if (component.path("group").asBoolean()) {
        keys.add("components");
      }
      assertThat(names(component)).containsExactlyInAnyOrderElementsOf(keys);
    }
  }

  @Test
  void everyEndpointOfTheReadApiHasItsTopLevelKeys() throws IOException {
    assertThat(names(json("/api/v2/status.json"))).containsExactly("page", "status");
    assertThat(names(json("/api/v2/components.json"))).containsExactly("page", "components");
    assertThat(names(json("/api/v2/incidents.json"))).containsExactly("page", "incidents");
    assertThat(names(json("/api/v2/incidents/unresolved.json")))
        .containsExactly("page", "incidents");
    for (String list : List.of("", "/upcoming", "/active")) {
      assertThat(names(json("/api/v2/scheduled-maintenances" + list + ".json")))
          .containsExactly("page", "scheduled_maintenances");
    }
    assertThat(json("/api/v2/incidents.json").path("incidents")).hasSize(50);
    assertThat(json("/api/v2/incidents/unresolved.json").path("incidents")).hasSize(1);
  }

  @Test
  void maintenancesHaveTheKeysOfIncidentsAndTheirWindow() throws IOException {
    JsonNode summary = json("/api/v2/summary.json");
    JsonNode work = summary.at("/scheduled_maintenances/0");
    List<String> keys = new ArrayList<>(names(summary.path("incidents").get(0)));
    keys.addAll(List.of("scheduled_for", "scheduled_until"));

    assertThat(names(work)).containsExactlyElementsOf(keys);
    assertThat(names(work.at("/incident_updates/0")))
        .containsExactlyElementsOf(names(summary.at("/incidents/0/incident_updates/0")));
    assertThat(work.path("status").asText()).isEqualTo("in_progress");
    assertThat(work.path("impact").asText()).isEqualTo("maintenance");
    assertThat(work.path("scheduled_for").asText()).isEqualTo("2026-11-21T14:00:00.000+03:00");
    assertThat(work.path("scheduled_until").asText()).isEqualTo("2026-11-21T15:30:00.000+03:00");
    assertThat(work.path("started_at")).isEqualTo(work.path("scheduled_for"));
  }

  @Test
  void eachListOfMaintenancesHasItsOwn() throws IOException {
    assertThat(statuses("/api/v2/scheduled-maintenances.json"))
        .containsExactly("scheduled", "scheduled", "completed", "in_progress", "completed");
    assertThat(statuses("/api/v2/scheduled-maintenances/upcoming.json"))
        .containsExactly("scheduled", "scheduled");
    assertThat(statuses("/api/v2/scheduled-maintenances/active.json"))
        .containsExactly("in_progress");
    assertThat(json("/api/v2/summary.json").path("scheduled_maintenances")).hasSize(3);
  }

  @Test
  void thePageSaysWhatIsPlannedAndWhatGoesOn() {
    assertThat(text("/", "en"))
        .contains("Maintenance in progress")
        .contains("Scheduled maintenance")
        .contains("22 Nov, 00:30 MSK (21 Nov, 21:30 UTC) to 22 Nov, 02:00 MSK (21 Nov, 23:00 UTC)");
    assertThat(text("/", "ru")).contains("Запланированные работы").contains("Работы: next");
    String dropped = "/incidents/" + PublicCode.of("dropped");
    assertThat(text(dropped, "en")).contains("Cancelled").doesNotContain("Completed");
    assertThat(text("/history", "en")).contains("Work: over").doesNotContain("Work: next");
  }

  @Test
  void aFeedTellsPlannedWorkByItsFirstLine() {
    assertThat(text("/history.atom", "en"))
        .contains(
            "&lt;p&gt;&lt;strong&gt;THIS IS A SCHEDULED EVENT Nov 21, 21:30 - 23:00 UTC"
                + "&lt;/strong&gt;&lt;/p&gt;&lt;p&gt;&lt;small&gt;");
    assertThat(text("/history.rss", "ru")).contains("THIS IS A SCHEDULED EVENT");
  }

  @Test
  void theCalendarHoldsEveryWindowWithAStableName() throws Exception {
    var calendar = new CalendarBuilder().build(new StringReader(text("/maintenances.ics", "ru")));
    List<VEvent> events = calendar.getComponents("VEVENT");
    VEvent dropped =
        events.stream()
            .filter(each -> each.getSummary().getValue().equals("Работы: dropped"))
            .findFirst()
            .orElseThrow();

    assertThat(events).hasSize(5);
    assertThat(dropped.getStatus().getValue()).isEqualTo(Status.VALUE_CANCELLED);
    assertThat(dropped.getSequence().getSequenceNo()).isEqualTo(1);
    assertThat(dropped.getUid().orElseThrow().getValue())
        .isEqualTo("maintenance-" + PublicCode.of("dropped") + "@status.example.org");
  }

  @Test
  void timesCarryMillisecondsAndTheZoneOfThePage() throws IOException {
    assertThat(json("/api/v2/summary.json").at("/incidents/0/created_at").asText())
        .isEqualTo("2026-11-21T14:05:05.000+03:00");
  }

  @Test
  void feedsAreWellFormedAndKeepTheShapeThatParsersKnow() throws Exception {
    String atom = text("/history.atom", "en");
    var parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new java.io.ByteArrayInputStream(atom.getBytes(StandardCharsets.UTF_8)));
    assertThat(parsed.getElementsByTagName("id").item(0).getTextContent())
        .isEqualTo("tag:status.example.org,2005:/history");
    assertThat(parsed.getElementsByTagName("content").item(0).getTextContent())
        .startsWith(
            "<p><small>Nov <var data-var='date'>21</var>, <var data-var='time'>11:26</var> UTC"
                + "</small><br><strong>Identified</strong> - The database");
    String rss = text("/history.rss", "en");
    assertThat(rss).contains("<pubDate>Sat, 21 Nov 2026 11:26:00 +0000</pubDate>");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new java.io.ByteArrayInputStream(rss.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void pagesCanBeLookedAt() throws IOException {
    Path shown = Files.createDirectories(Path.of("target", "public-pages"));
    for (String language : List.of("en", "ru")) {
      Files.writeString(shown.resolve("busy-" + language + ".html"), text("/", language));
      Files.writeString(shown.resolve("history-" + language + ".html"), text("/history", language));
      Files.writeString(
          shown.resolve("quiet-" + language + ".html"),
          renderer
              .render(SampleSite.quiet(), SampleSite.NOW, Optional.empty())
              .find("/")
              .orElseThrow()
              .in(language)
              .plain()
              .toString());
    }
    assertThat(shown.resolve("busy-en.html")).isNotEmptyFile();
  }

  private String text(String path, String language) {
    return busy.find(path).orElseThrow().in(language).plain().toString();
  }

  private JsonNode json(String path) throws IOException {
    return JSON.readTree(text(path, ""));
  }

  private List<String> statuses(String path) throws IOException {
    List<String> statuses = new ArrayList<>();
    json(path)
        .path("scheduled_maintenances")
        .forEach(each -> statuses.add(each.path("status").asText()));
    return statuses;
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
