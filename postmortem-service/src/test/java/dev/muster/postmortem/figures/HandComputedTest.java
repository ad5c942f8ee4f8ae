package dev.muster.postmortem.figures;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.CancelReason;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.postmortem.eventlog.Rebuilds;
import dev.muster.postmortem.measure.Measures;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * MET-01 to MET-06 against {@code figures/expected.csv}, computed by hand from {@code
 * incidents.csv} and {@code action-items.csv}, before and after a replay.
 */
@QuarkusTest
class HandComputedTest {
  private static final String MARCH = "since=2026-03-01T00:00:00Z&until=2026-04-01T00:00:00Z";
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject MovableClock clock;
  @Inject Cast cast;
  @Inject Sql sql;
  @Inject Measures measures;
  @Inject Rebuilds rebuilds;

  private final UUID team = UUID.randomUUID();
  private final Map<String, UUID> services = new LinkedHashMap<>();
  private final Map<String, IncidentStory> stories = new LinkedHashMap<>();

  @BeforeEach
  void history() throws IOException {
    clock.set(NOW);
    for (String[] row : table("incidents.csv")) {
      stories.put(row[0], tell(row));
    }
    for (String[] row : table("incidents.csv")) {
      stories.get(row[0]).awaitMeasured(sql);
      if (!row[3].isEmpty()) {
        cause(stories.get(row[0]).id, row[3]);
      }
    }
    items(table("action-items.csv"));
  }

  private void items(List<String[]> rows) {
    ToldItems told = new ToldItems(cast, clock);
    for (String[] row : rows) {
      told.tell(Api.postmortemOf(stories.get(row[1]).id), row);
    }
    clock.set(NOW);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void figuresAgreeWithTheHandComputedOnesBeforeAndAfterAReplay() throws IOException {
    List<String> before = answers();
    List<String> rows = rows();

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              sql.update("delete from measure");
              sql.update("delete from measure_cause");
              sql.update(
                  """
                  update action_item
                  set incident_severity = null, incident_drill = null, incident_services = null
                  """);
            });
    assertThat(figure("mtta", "").at("/figure/sample").asInt()).isZero();
    assertThat(figure("on-time", "").at("/figure/sample").asInt()).isZero();
    rebuilds.workOff();
    rebuilds.request(List.of("measures"), "test");
    rebuilds.workOff();

    assertThat(rows()).isEqualTo(rows);
    assertThat(answers()).isEqualTo(before);
    assertThat(before).isEqualTo(expected());
  }

  @Test
  void whatIsBehindAFigureIsListed() throws IOException {
    JsonNode recurring = behind("recurrence/behind?hits=true");
    assertThat(recurring.at("/items").findValuesAsText("reference"))
        .containsExactly(reference("I4"), reference("I3"), reference("I11"), reference("I9"));
    assertThat(recurring.at("/items").findValuesAsText("earlierReference"))
        .containsExactly(reference("I1"), reference("I16"), reference("I13"), reference("I2"));

    JsonNode late = behind("on-time/behind?hits=false");
    assertThat(late.at("/items").findValuesAsText("title"))
        .containsExactlyInAnyOrder("A2", "A4", "A8", "A13");

    List<String> pages = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = behind("mttr/behind?limit=4" + cursor);
      pages.addAll(page.at("/items").findValuesAsText("seconds"));
      cursor = page.at("/next").isNull() ? null : "&cursor=" + page.at("/next").asText();
    } while (cursor != null);
    assertThat(pages.stream().map(BigDecimal::new).map(BigDecimal::intValue))
        .containsExactly(14400, 7200, 5400, 3600, 1800, 7200, 7200, 2880, 5400);
  }

  private JsonNode behind(String question) throws IOException {
    return JSON.readTree(
        as(TestTokens.stakeholder())
            .get(ROOT + "/metrics/figures/" + question + "&teamId=" + team + "&" + MARCH)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private String reference(String name) {
    return stories.get(name).reference();
  }

  private List<String> answers() throws IOException {
    List<String> answers = new ArrayList<>();
    for (String[] row : table("expected.csv")) {
      JsonNode value = figure(row[0], row[1]).at(row[2]);
      answers.add(
          line(row, value.isNumber() ? value.decimalValue().toPlainString() : value.asText()));
    }
    return answers;
  }

  private static List<String> expected() throws IOException {
    return table("expected.csv").stream().map(row -> line(row, row[3])).toList();
  }

  private static String line(String[] row, String value) {
    String plain =
        value.matches("-?[0-9.]+")
            ? new BigDecimal(value).stripTrailingZeros().toPlainString()
            : value;
    return row[0] + "?" + row[1] + " " + row[2] + " = " + plain;
  }

  private JsonNode figure(String key, String question) throws IOException {
    String asked = question;
    if (question.startsWith("serviceId=")) {
      asked = "serviceId=" + services.get(question.substring(10));
    }
    String period = question.startsWith("since=") ? "" : "&" + MARCH;
    return JSON.readTree(
        as(TestTokens.stakeholder())
            .get(ROOT + "/metrics/figures/" + key + "?teamId=" + team + period + "&" + asked)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private IncidentStory tell(String[] row) {
    IncidentStory story = new IncidentStory(team).severity(Severity.valueOf(row[1]));
    Arrays.stream(row[2].split(" "))
        .map(name -> services.computeIfAbsent(name, unseen -> UUID.randomUUID()))
        .forEach(story::service);
    Instant[] moments =
        Arrays.stream(row, 4, 10)
            .map(text -> text.isEmpty() ? null : Instant.parse(text))
            .toArray(Instant[]::new);
    story.moments(moments);
    switch (row[10]) {
      case "plain" -> story.declare().resolve();
      case "drill" -> story.drill().declare().resolve();
      case "open" -> story.declare();
      case "lowered" -> story.severity(Severity.SEV1).declare().becomes(Severity.SEV3).resolve();
      case "merged" -> story.declare().ended(null, moments[2]).cancel(CancelReason.SUPERSEDED);
      case "cancelled" ->
          story.declare().ended(null, moments[2]).cancel(CancelReason.FALSE_POSITIVE);
      case "corrected" -> {
        Instant[] recorded = moments.clone();
        recorded[2] = moments[1].plusSeconds(540);
        story.moments(recorded).declare().resolve();
        story.moments(moments).entry(TimelineEntry.Kind.CHANGE, "Acknowledged at 09:04", false);
      }
      case "reopened" ->
          story
              .ended(moments[4].plusSeconds(600), null)
              .declare()
              .resolve()
              .ended(null, null)
              .becomes(IncidentState.INVESTIGATING)
              .ended(moments[5], null)
              .resolve();
      default -> throw new IllegalArgumentException(row[10]);
    }
    return story;
  }

  private void cause(UUID incidentId, String category) {
    UUID postmortem = Api.postmortemOf(incidentId);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              sql.update(
                  """
                  insert into contributing_factor
                    (id, postmortem_id, incident_id, category, text, main, created_at, created_by,
                     updated_at, updated_by, version)
                  values (?, ?, ?, ?, 'It was so', true, now(), 'test', now(), 'test', 0)
                  """,
                  Ids.next(),
                  postmortem,
                  incidentId,
                  category);
              measures.causeChanged(incidentId);
            });
  }

  private List<String> rows() {
    return sql.query(
        """
        select to_jsonb(m)::text || (select coalesce(jsonb_agg(c order by c.service_id), '[]')::text
          from measure_cause c where c.incident_id = m.incident_id)
        from measure m where team_id = ?
        union all
        select jsonb_build_array(a.id, a.due_at, a.incident_severity, a.incident_drill,
          a.incident_services)::text
        from action_item a where answering_team_id = ?
        order by 1
        """,
        row -> row.getString(1),
        team,
        team);
  }

  private static List<String[]> table(String file) throws IOException {
    try (InputStream table = HandComputedTest.class.getResourceAsStream("/figures/" + file)) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(";", -1))
          .toList();
    }
  }
}
