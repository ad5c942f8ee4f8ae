package dev.muster.comms.postmortem;

import static dev.muster.comms.IncidentStory.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.IncidentStory;
import dev.muster.comms.publicsite.PublicSite;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.PublicVersionPublished;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.hostile.Harmless;
import dev.muster.testkit.hostile.HostileWords;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Words for customers that come from a post-mortem can do nothing but be read on the page. */
@QuarkusTest
class HostilePublicVersionTest {
  private static final String MARK = "The last words";

  @Inject InstantSource time;
  @Inject PublicSite publicSite;

  @Test
  void nothingComesAliveOnThePage() {
    Site site = Api.site("en", "ru");
    IncidentStory incident = new IncidentStory(time, Severity.SEV1, site.serviceId());
    tell(incident.declared());
    tell(incident.moves(IncidentState.RESOLVED));
    JsonNode post =
        Api.awaitPost(
            site.pageId(),
            incident.id(),
            found -> found.path("status").asText().equals("RESOLVED"));
    String words = HostileWords.markdown() + "\n\n" + MARK;
    TestEvents.publish(
        new PublicVersionPublished(
            UUID.randomUUID(),
            5,
            time.instant(),
            incident.id(),
            incident.reference(),
            "<script>pwned()</script>",
            Map.of("en", words, "ru", words),
            Who.person(UUID.randomUUID(), "<x-pwned onclick=pwned()>")));

    Map<String, String> pages =
        await("the words on the page")
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> pages(site),
                found ->
                    found.values().stream()
                        .anyMatch(page -> Jsoup.parse(page).text().contains(MARK)));
    assertThat(post.path("id").asText()).isNotEmpty();
    pages.forEach(
        (path, page) -> {
          Document shown = Jsoup.parse(page);
          shown.select("head script, body > script, head link, head meta").remove();
          Harmless.html(path, shown.outerHtml());
        });
  }

  private Map<String, String> pages(Site site) {
    String base = "/status/" + site.slug() + "/";
    Map<String, String> pages = new TreeMap<>();
    publicSite
        .current()
        .documents()
        .forEach(
            (path, variants) -> {
              for (String language : new String[] {"en", "ru"}) {
                var document = variants.in(language);
                if (path.startsWith(base) && document.contentType().startsWith("text/html")) {
                  pages.put(language + path, document.plain().toString());
                }
              }
            });
    return pages;
  }
}
