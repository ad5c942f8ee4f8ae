package dev.muster.oncall.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.contracts.AlertSeverity;
import dev.muster.contracts.Link;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.AlertRows;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.page.PageSituation;
import dev.muster.oncall.page.PageSituation.Earlier;
import dev.muster.oncall.page.PageSituation.Next;
import dev.muster.oncall.page.Urgency;
import dev.muster.testkit.node.NodeProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Microsoft's own renderer reads our cards. */
class TeamsCardIT {
  private static final String CONSOLE = "https://muster.example.org/alerts/1";

  private static Alert alert(Map<String, Object> details, List<Link> links) {
    var at = Instant.parse("2026-11-02T03:00:00Z");
    return new Alert(
        new UUID(1, 1),
        7,
        AlertRows.incident(),
        null,
        "a",
        AlertStatus.TRIGGERED,
        AlertSeverity.CRITICAL,
        null,
        Urgency.HIGH,
        null,
        "p99 over 2 s <b>&\"",
        "probe",
        null,
        null,
        null,
        details,
        links,
        at,
        null,
        at,
        null,
        null,
        null,
        null,
        null,
        1,
        at,
        false,
        null,
        null,
        null,
        1);
  }

  private static PageSituation situation(Earlier earlier) {
    var dashboard = new Link("https://graphs.example.org/p99", "Dashboard");
    return new PageSituation(earlier, List.of(dashboard), List.of(), Next.RESTS, null);
  }

  @Test
  void cardsAreReadWithoutAFault() throws Exception {
    var cards = JsonNodeFactory.instance.arrayNode();
    cards.add(TeamsCard.of(alert(Map.of(), List.of()), situation(null), Locale.ENGLISH, CONSOLE));
    cards.add(
        TeamsCard.of(
            alert(
                Map.of("host", "web-1", "labels", Map.of("region", "eu")),
                List.of(new Link("https://runbooks.example.org/p99", "Runbook"))),
            situation(new Earlier(3, Instant.parse("2026-11-01T03:00:00Z"))),
            Locale.forLanguageTag("ru"),
            CONSOLE));
    cards.add(TeamsCard.of("Muster: a trial"));
    var file = Files.createTempFile(Path.of("target"), "cards", ".json").toAbsolutePath();
    Files.writeString(file, cards.toString());

    assertThat(NodeProgram.test("cards.mjs", Map.of("MUSTER_CARDS", file.toString()))).isEmpty();
  }
}
