package dev.muster.postmortem.export;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.postmortem.KnownFactors;
import dev.muster.testkit.security.TestTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A post-mortem in which everything is there that an export shows. */
@ApplicationScoped
class RichPostmortem {
  private static final String TITLE = "Оформление заказа и оплата: пул соединений иссяк";

  private final Cast cast;
  private final KnownFactors factors;

  RichPostmortem(Cast cast, KnownFactors factors) {
    this.cast = cast;
    this.factors = factors;
  }

  UUID write() {
    Cast.Actor ada = cast.person("Ада Лавлейс", "responder");
    Cast.Actor grace = cast.person("Grace Hopper", "responder");
    UUID team =
        cast.teamOf("Платёжный шлюз", "Europe/Moscow", List.of(ada.id()), List.of(grace.id()));
    IncidentStory story =
        new IncidentStory(team)
            .commander(ada.id())
            .service(cast.service("checkout-api"))
            .service(cast.service("Биллинг"))
            .milestones(75, 180, 600, 1500, 1980);
    story.declare().takesRole("technical_lead", grace.id()).takesRole("scribe", ada.id());
    story.alert("checkout-api: 38 % of requests fail").alert("Очередь платежей растёт");
    for (int i = 0; i < 36; i++) {
      story.entry(
          Kind.values()[i % 6],
          i % 3 == 0
              ? "Отключили фоновую задачу пересчёта, доля ошибок упала с 38 % до 12 %, но очередь"
                  + " ещё растёт"
              : "Raised max_connections on pg-main-%d from 200 to 400 and restarted the pool"
                  .formatted(i),
          i % 2 == 0);
    }
    story.resolve();
    UUID id = Api.postmortemOf(story.id);
    texts(id);
    factors.add(id, "CAPACITY", "Пул из 200 соединений делили 14 сервисов", true);
    factors.add(id, "MONITORING_GAP", "No alert on the number of free connections", false);
    items(id, grace.id(), team);
    analyses(id);
    return id;
  }

  /** Of a restricted incident, in which nobody took part. */
  UUID restricted() {
    IncidentStory story =
        new IncidentStory(UUID.randomUUID()).restricted().milestones(75, 180, 600, 1500, 1980);
    story.declare().resolve();
    return Api.postmortemOf(story.id);
  }

  /** Words that every text format of a language has. */
  List<String> says(String language) {
    List<String> words =
        new ArrayList<>(
            List.of(
                TITLE,
                "Платёжный шлюз",
                "Grace Hopper",
                "Пул из 200 соединений делили 14 сервисов",
                "Задача пересчёта держала все соединения"));
    words.addAll(
        language.equals("ru")
            ? List.of(
                "Первопричина",
                "Трудоёмкость",
                "Высокий",
                "Факторы по видам",
                "Дерево отказов",
                "Встреча по разбору")
            : List.of(
                "Root cause",
                "Effort",
                "Medium",
                "Factors by category",
                "Fault tree",
                "Review meeting"));
    return words;
  }

  private static void texts(UUID id) {
    as(TestTokens.responder()).body(Map.of("title", TITLE)).patch(ROOT + "/postmortems/" + id);
    write(
        id,
        "root-cause",
        """
        Пул соединений базы `pg-main` был рассчитан на **200** соединений и делился между
        четырнадцатью сервисами. Задача пересчёта заняла их все.

        ## How the pool was sized

        1. The first service took 40.
        2. Every later one added its own, *without* a limit.

        > We did not see the sum anywhere.

        ```sql
        # connections by service
        select usename, count(*) from pg_stat_activity group by 1 order by 2 desc;
        ```

        | Service | Соединения | Owner |
        | --- | ---: | --- |
        | checkout-api | 80 | Платёжный шлюз |
        | billing-recalculation-worker-with-a-very-long-name-that-does-not-break | 120 | nobody |
        """);
    write(
        id,
        "lessons",
        "1. **Делить — значит ограничивать.** Общий ресурс без квот принадлежит самому жадному.\n"
            + "2. **Alarms on what is left**, not on what is used: https://example.org/"
            + "a-very-long-address/".repeat(8)
            + "\n\n<script>alert(1)</script> 🔥 שלום עולם مرحبا");
    write(
        id,
        "went-well",
        "### Detection\n\n- Тревога пришла за 75 секунд\n\n### Response\n\n- Calm");
    write(id, "luck", "It was not a Friday.");
  }

  private static void write(UUID id, String key, String text) {
    Api.write(id, key, text, TestTokens.responder()).statusCode(200);
  }

  private static void items(UUID id, UUID owner, UUID team) {
    String due = LocalDate.now(ZoneOffset.UTC).plusDays(9).toString();
    add(
        Map.of(
            "postmortemId",
            id,
            "title",
            "Ввести квоту соединений на каждый сервис",
            "priority",
            "P0",
            "ownerId",
            owner,
            "dueOn",
            due));
    add(
        Map.of(
            "postmortemId",
            id,
            "title",
            "Alert when fewer than 20 connections are free",
            "priority",
            "P1",
            "ownerTeamId",
            team,
            "impact",
            "HIGH",
            "effort",
            "MEDIUM",
            "dueOn",
            due));
    add(
        Map.of(
            "postmortemId",
            id,
            "title",
            "Move the recalculation | to a replica",
            "priority",
            "P2"));
  }

  private static void add(Map<String, Object> item) {
    as(TestTokens.responder()).body(item).post(ROOT + "/action-items").then().statusCode(201);
  }

  private static void analyses(UUID id) {
    draw(
        id,
        "FIVE_WHYS",
        "fiveWhys",
        Map.of(
            "problem", "Оформление заказа не работало 33 минуты",
            "answers",
                List.of(
                    node(
                        "a",
                        null,
                        "Задача пересчёта держала все соединения",
                        Map.of("rootCause", false)),
                    node("b", "a", "The pool has no limit per service", Map.of("rootCause", true)),
                    node("c", "a", "Никто не видит суммы", Map.of("rootCause", false)),
                    node("d", "c", "Quotas are nobody's job", Map.of("rootCause", true))),
            "measures",
                List.of(
                    Map.of(
                        "id",
                        "m",
                        "horizon",
                        "IMMEDIATE",
                        "text",
                        "Ограничить задачу пересчёта"))));
    draw(
        id,
        "FISHBONE",
        "fishbone",
        Map.of(
            "effect", "Пул соединений иссяк",
            "branches",
                List.of(
                    Map.of("id", "m", "category", "METHODS"),
                    Map.of("id", "n", "category", "MACHINES"),
                    Map.of("id", "o", "name", "Наблюдаемость")),
            "causes",
                List.of(
                    Map.of("id", "a", "branchId", "m", "text", "Нет квот", "confirmed", true),
                    Map.of(
                        "id",
                        "b",
                        "branchId",
                        "n",
                        "text",
                        "One database for all",
                        "confirmed",
                        false),
                    Map.of(
                        "id",
                        "c",
                        "branchId",
                        "o",
                        "text",
                        "No alert on free connections",
                        "confirmed",
                        true))));
    draw(
        id,
        "FAULT_TREE",
        "faultTree",
        Map.of(
            "events",
            List.of(
                node("t", null, "Заказ не оформляется", Map.of("gate", "AND", "occurred", false)),
                node("a", "t", "Пул пуст", Map.of("gate", "OR", "occurred", false)),
                node("b", "t", "No retry with back-off", Map.of("occurred", true)),
                node("c", "a", "Задача пересчёта без предела", Map.of("occurred", true)),
                node("d", "a", "Утечка соединений", Map.of("occurred", false)))));
    draw(
        id,
        "TIMELINE",
        "timeline",
        Map.of(
            "notes",
            List.of(
                Map.of("id", "a", "phase", "DETECTION", "helped", true, "text", "Synthetic checks"),
                Map.of(
                    "id",
                    "b",
                    "phase",
                    "INVESTIGATION",
                    "helped",
                    false,
                    "text",
                    "Графики пула никто не нашёл"))));
  }

  private static Map<String, Object> node(
      String id, String parent, String text, Map<String, Object> more) {
    Map<String, Object> node = new HashMap<>(more);
    node.put("id", id);
    node.put("parentId", parent);
    node.put("text", text);
    return node;
  }

  private static void draw(UUID id, String kind, String field, Map<String, Object> document) {
    String analyses = ROOT + "/postmortems/" + id + "/analyses";
    var begun =
        as(TestTokens.responder())
            .body(Map.of("kind", kind))
            .post(analyses)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    as(TestTokens.responder())
        .body(
            Map.of(
                "version", begun.getLong("version"),
                "title", begun.getString("title"),
                "document", Map.of(field, document)))
        .put(analyses + "/" + begun.getString("id"))
        .then()
        .statusCode(200);
  }
}
