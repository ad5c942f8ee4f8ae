package dev.muster.e2e.bench;

import dev.muster.e2e.client.Api;
import dev.muster.e2e.client.Http;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who is on call by a schedule of 10 layers and 50 people, asked by {@code wrk} with an API token;
 * and a year of its shifts.
 */
final class LookUps {
  private static final int PEOPLE = 50;
  private static final int LAYERS = 10;
  private static final int YEARS = 20;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private LookUps() {}

  static void run(Api admin, String oncall) throws IOException, InterruptedException {
    var base = oncall + "/api/oncall/v1";
    var schedule = schedule(admin, base);
    var token =
        admin
            .post(base + "/api-tokens", Map.of("name", "bench", "roles", List.of("responder")))
            .get("token")
            .asText();
    var year = new ArrayList<Double>();
    for (int i = 0; i < YEARS; i++) {
      year.add(yearOfShifts(base, schedule, token));
    }
    year.sort(null);
    Bench.say(
        "a year of shifts through the API: p50 %.0f ms, max %.0f ms",
        year.get(year.size() / 2), year.get(year.size() - 1));
    var url = base + "/on-call/schedules/" + schedule;
    Wrk.run(url, bearer(token), 20);
    Bench.say("look-ups:%n%s", Wrk.run(url, bearer(token), 15));
  }

  private static String bearer(String token) {
    return "Authorization: Bearer " + token;
  }

  private static String schedule(Api admin, String base) {
    var people = new ArrayList<String>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(
          admin
              .post(
                  base + "/people",
                  Map.of("name", "Bench " + i, "email", "bench-%d@example.org".formatted(i)))
              .get("id")
              .asText());
    }
    var layers = new ArrayList<Map<String, Object>>();
    for (int layer = 0; layer < LAYERS; layer++) {
      layers.add(
          Map.of(
              "name",
              "Layer " + layer,
              "priority",
              LAYERS - layer,
              "rotation",
              Map.of("type", "DAILY", "length", 1, "start", "2026-01-05T0%d:30".formatted(layer)),
              "slots",
              people.stream().map(person -> Map.of("personIds", List.of(person))).toList(),
              "windows",
              layer == LAYERS - 1
                  ? List.of()
                  : List.of(
                      Map.of(
                          "days",
                          List.of("MONDAY", "WEDNESDAY", "FRIDAY"),
                          "from",
                          "0%d:00".formatted(layer),
                          "minutes",
                          90))));
    }
    return admin
        .post(
            base + "/schedules", Map.of("name", "Bench", "zone", "Europe/Berlin", "layers", layers))
        .get("id")
        .asText();
  }

  private static double yearOfShifts(String base, String schedule, String token)
      throws IOException {
    var since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var begun = System.nanoTime();
    Http.send(
            "GET",
            "%s/schedules/%s/shifts?since=%s&until=%s"
                .formatted(base, schedule, since, since.plus(365, ChronoUnit.DAYS)),
            null,
            Map.of("Authorization", "Bearer " + token),
            TIMEOUT)
        .ok("a year of shifts");
    return (System.nanoTime() - begun) / 1e6;
  }
}
