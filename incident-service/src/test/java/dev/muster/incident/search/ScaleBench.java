package dev.muster.incident.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.incident.search.Search.Tier;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.server.TestPostgres;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * How long lists, searches and war rooms take at the API while incidents become many: run by {@code
 * incident-service/bench scale}. One request after the other, as one person would see it.
 */
@QuarkusTest
class ScaleBench {
  private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
  private static final int REQUESTS = 300;
  private static final int WARM_UP = 30;
  private static final double MOST_MILLIS = 100;
  private static final String INCIDENTS = "/api/incident/v1/incidents";
  private static final List<String> PARTS =
      List.of(
          "/blast-radius",
          "/branches",
          "/brief",
          "/checklist",
          "/decisions",
          "/gate",
          "/hypotheses",
          "/impact-series",
          "/presence",
          "/relations",
          "/responders",
          "/roles",
          "/room",
          "/severity",
          "/tasks",
          "/updates");
  private static final UUID COMMANDER = UUID.fromString("00000000-0000-000b-0000-000000000001");

  @Inject Sql sql;
  @Inject SearchIndex index;
  @Inject Candidates candidates;

  @TestHTTPResource("/")
  URI root;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Random random = new Random(1);
  private final String token = TestTokens.of("bench", "Bench", "bench@example.org", "responder");
  private final List<String> slow = new ArrayList<>();

  @Test
  void listsSearchesAndWarRoomsStayQuick() throws Exception {
    var database = TestPostgres.database("muster_incident");
    database.execute(
        """
        insert into catalog_person (id, sequence, name, email, language, zone, oidc_subject, active)
        values (?, 1, 'Bench', 'bench@example.org', 'en', 'UTC', 'bench', true)
        """,
        COMMANDER);
    var data = new ScaleData(database);
    int made = 0;
    for (int size : SIZES) {
      var begun = System.nanoTime();
      data.make(made + 1, size);
      var indexing = System.nanoTime();
      index.refresh();
      System.out.printf(
          Locale.ROOT,
          "%n%,d incidents with %,d entries (%,d more made in %.0f s, their documents in %.0f s)%n",
          size,
          size * ScaleData.ENTRIES,
          size - made,
          (indexing - begun) / 1e9,
          (System.nanoTime() - indexing) / 1e9);
      data.tidy();
      made = size;
      measure(size);
    }
    new ScalePlans(sql, candidates, COMMANDER).show(made);
    assertThat(slow).as("slower than %s ms at p99", MOST_MILLIS).isEmpty();
  }

  private void measure(int size) throws Exception {
    System.out.printf("%-58s %8s %8s %8s%n", "milliseconds", "p50", "p99", "most");
    for (var request : requests(size).entrySet()) {
      time(size, request.getKey(), request.getValue());
    }
  }

  /** What is asked for, each time for something else where there is a choice. */
  private Map<String, Supplier<List<String>>> requests(int size) {
    var open =
        sql.query(
            "select id from incident where not restricted order by hashtext(id::text) limit ?",
            row -> row.getObject("id", UUID.class),
            WARM_UP + REQUESTS);
    var asked = new LinkedHashMap<String, Supplier<List<String>>>();
    asked.put("list: open", () -> list(""));
    asked.put("list: all", () -> list("state=all"));
    asked.put(
        "list: all, a page anywhere",
        () -> list("state=all&cursor=" + Cursor.encode(1 + random.nextInt(size))));
    asked.put("list: severity", () -> list("state=all&severity=SEV1"));
    asked.put("list: service", () -> list("state=all&serviceId=" + id("a", 200)));
    asked.put("list: team", () -> list("state=all&teamId=" + id("9", 40)));
    asked.put("list: commander", () -> list("state=all&commanderId=" + id("b", 256)));
    asked.put("list: mine, drills", () -> list("state=all&mine=true&drill=true"));
    asked.put("list: a month, a severity", () -> list("state=all&severity=SEV2&" + month(size)));
    asked.put(
        "calendar: days of a year", () -> List.of("/api/incident/v1/calendar/days?" + year()));
    asked.put(
        "calendar: hours of a year", () -> List.of("/api/incident/v1/calendar/hours?" + year()));
    asked.put("search: frequent, English (restart)", () -> search("restart"));
    asked.put("search: frequent, Russian (ошибка)", () -> search("ошибка"));
    asked.put(
        "search: frequent, a page anywhere",
        () -> search("latency", "&cursor=" + Cursor.encode(Tier.WORDS, 1 + random.nextInt(size))));
    asked.put("search: some, English (leap calendar)", () -> search("leap calendar"));
    asked.put("search: some, Russian (гипотезы дежурного)", () -> search("гипотезы дежурного"));
    asked.put("search: rare (a host)", () -> search("host" + random.nextInt(8192)));
    asked.put(
        "search: one (a number said once)",
        () -> search("restarted " + (50 * (1 + random.nextInt(size)) + 1)));
    asked.put("search: words together", () -> search("\"connection pool\" exhausted"));
    asked.put(
        "search: frequent, of a commander and severity",
        () -> search("errors", "&severity=SEV1&commanderId=" + id("b", 256)));
    asked.put("search: misspelt", () -> search("certificaet tumbstone"));
    asked.put("search: a reference", () -> search("INC-" + (1 + random.nextInt(size))));
    asked.put(
        "open: war room and its first page of the timeline",
        () -> {
          var path = somewhere(open);
          return List.of(path, path + "/timeline");
        });
    asked.put(
        "open: a part beside the timeline",
        () -> List.of(somewhere(open) + PARTS.get(random.nextInt(PARTS.size()))));
    asked.put("open: related incidents", () -> List.of(somewhere(open) + "/related"));
    return asked;
  }

  private String somewhere(List<UUID> open) {
    return INCIDENTS + "/" + open.get(random.nextInt(open.size()));
  }

  private static List<String> list(String query) {
    return List.of(INCIDENTS + "?" + query);
  }

  private static List<String> search(String text) {
    return search(text, "");
  }

  private static List<String> search(String text, String more) {
    return List.of(
        "/api/incident/v1/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + more);
  }

  private String id(String kind, int many) {
    return "00000000-0000-%4s-0000-%012x".formatted(kind, random.nextInt(many)).replace(' ', '0');
  }

  static UUID incident(int number) {
    return UUID.fromString("01900000-0000-7000-8000-%012x".formatted(number));
  }

  /** A month in which there are incidents, whatever the size. */
  private static String month(int size) {
    return size > 1_500
        ? "from=2021-03-01T00:00:00Z&to=2021-04-01T00:00:00Z"
        : "from=2021-02-20T00:00:00Z&to=2021-03-01T00:00:00Z";
  }

  private static String year() {
    return "from=2021-02-01T00:00:00Z&to=2022-02-01T00:00:00Z&zone=Europe/Berlin";
  }

  private void time(int size, String name, Supplier<List<String>> paths) throws Exception {
    var millis = new ArrayList<Double>();
    for (int i = 0; i < WARM_UP + REQUESTS; i++) {
      var asked = paths.get();
      var begun = System.nanoTime();
      for (var path : asked) {
        get(path);
      }
      if (i >= WARM_UP) {
        millis.add((System.nanoTime() - begun) / 1e6);
      }
    }
    millis.sort(null);
    double p99 = millis.get(millis.size() * 99 / 100 - 1);
    System.out.printf(
        Locale.ROOT,
        "%-58s %8.1f %8.1f %8.1f%n",
        name,
        millis.get(millis.size() / 2),
        p99,
        millis.get(millis.size() - 1));
    if (p99 > MOST_MILLIS) {
      slow.add("%s of %,d: %.0f ms".formatted(name, size, p99));
    }
  }

  private void get(String path) throws IOException, InterruptedException {
    var answer =
        http.send(
            HttpRequest.newBuilder(root.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
  }
}
