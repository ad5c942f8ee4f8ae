package dev.muster.comms.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.comms.publicsite.RenderedSite.Variants;
import dev.muster.comms.status.PublicCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
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
  void aFullPageWithTwentyComponentsAndNinetyDaysOfBarsIsUnderThirtyKilobytesOnTheWire() {
    Variants page =
        renderer
            .render(SampleSite.full(), SampleSite.NOW, Optional.empty())
            .find("/")
            .orElseThrow();

    page.byLanguage()
        .forEach(
            (language, document) -> {
              assertThat(document.plain().toString().split("class=\"days\"", -1)).hasSize(21);
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
  void noPageNeedsAScriptOrAnythingFromElsewhere() {
    assertThat(text("/", "en"))
        .doesNotContain("<script")
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

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
