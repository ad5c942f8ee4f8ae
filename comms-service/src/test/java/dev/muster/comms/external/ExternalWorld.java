package dev.muster.comms.external;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.statuspage.FakeStatuspage;
import dev.muster.testkit.time.MovableClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** A page of ours, a page elsewhere, and the time that passes between the requests. */
@Singleton
class ExternalWorld {
  private static final Duration TICK = Duration.ofMillis(1_100);
  private static final int PATIENCE = 400;

  private final ExternalJob job;
  private final MovableClock clock;
  private final Sql sql;

  ExternalWorld(ExternalJob job, MovableClock clock, Sql sql) {
    this.job = job;
    this.clock = clock;
    this.sql = sql;
  }

  /** No other test's page is worked for. */
  void forgetOthers() {
    sql.update("delete from external_page");
  }

  JsonNode connect(Site site, FakeStatuspage there) {
    return Api.json(
        Api.put(
            TestTokens.admin(),
            path(site),
            Map.of(
                "baseUrl",
                there.url(),
                "externalId",
                FakeStatuspage.PAGE,
                "apiKey",
                FakeStatuspage.KEY,
                "enabled",
                true)));
  }

  static String path(Site site) {
    return "/pages/" + site.pageId() + "/external";
  }

  /** Connects the components with those there. */
  void map(Site site, Map<UUID, String> mapping) {
    Api.json(
        Api.put(
            TestTokens.admin(),
            path(site) + "/components",
            Map.of(
                "mapping",
                mapping.entrySet().stream()
                    .map(
                        each -> Map.of("componentId", each.getKey(), "externalId", each.getValue()))
                    .toList())));
  }

  /** Lets the job work, and the time pass, until nothing is due within the next seconds. */
  void settle() {
    int quiet = 0;
    for (int i = 0; i < PATIENCE && quiet < 3; i++) {
      clock.advance(TICK);
      quiet = due() ? 0 : quiet + 1;
      job.wake();
    }
  }

  /** The same with several replicas at once. */
  void settleTogether(int replicas) {
    for (int i = 0; i < 30; i++) {
      clock.advance(TICK);
      CompletableFuture.allOf(
              IntStream.range(0, replicas)
                  .mapToObj(replica -> CompletableFuture.runAsync(job::wake))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
  }

  private boolean due() {
    return sql.query(
            """
            select exists (
              select from external_sync s join external_page p on p.id = s.external_page_id
              where s.not_before <= ? and (s.read_due_at <= ? or s.planned_change
                  < (select counter from public_change)
                or exists (select from external_object o
                  where o.external_page_id = p.id and o.due_at <= ?)))
            """,
            row -> row.getBoolean(1),
            clock.instant(),
            clock.instant(),
            clock.instant())
        .get(0);
  }

  /** Lets the time pass in steps, with the job at work. */
  void pass(Duration time, Duration step) {
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
      clock.advance(step);
      job.wake();
    }
  }

  JsonNode page(Site site) {
    return Api.json(Api.get(TestTokens.manager(), path(site)));
  }

  /** All objects of a page. */
  JsonNode objects(Site site) {
    return Api.json(Api.get(TestTokens.manager(), path(site) + "/objects")).path("items");
  }

  JsonNode object(Site site, String kind) {
    for (JsonNode each : objects(site)) {
      if (each.path("kind").asText().equals(kind)) {
        return each;
      }
    }
    throw new AssertionError("no " + kind);
  }

  /** A post that a manager publishes at once. */
  JsonNode publish(Site site, String words, String componentStatus) {
    Map<String, Object> request = new HashMap<>();
    request.put("pageId", site.pageId());
    request.put("title", Map.of("en", "Payments are declined"));
    request.put("body", Map.of("en", words));
    request.put("status", "INVESTIGATING");
    request.put("components", Map.of(site.componentId(), componentStatus));
    request.put("publish", true);
    return Api.json(Api.post(TestTokens.manager(), "/posts", request));
  }

  void say(JsonNode post, String status, String words, Map<String, Object> more) {
    Map<String, Object> request = new HashMap<>(more);
    request.put("status", status);
    request.put("body", Map.of("en", words));
    Api.json(
        Api.post(TestTokens.manager(), "/posts/" + post.path("id").asText() + "/updates", request));
  }
}
