package dev.muster.postmortem.action;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;

import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A manager, an owner in Berlin and their team, with a post-mortem that waits for action items. */
public final class ItemScene {
  public static final String ITEMS = ROOT + "/action-items";

  public final Cast.Actor boss;
  public final Cast.Actor owner;
  public final UUID team;
  public final UUID service;
  public final IncidentStory incident;
  public final UUID postmortem;

  /** At {@code now} of the test's clock. */
  public ItemScene(Cast cast, Instant now) {
    boss = cast.person("Bea Boss", "manager");
    owner = cast.personOf(boss.id(), "Olive Owner", "en", "Europe/Berlin", "responder");
    team =
        cast.teamOf(
            "Payments", "Europe/Berlin", List.of(owner.id(), boss.id()), List.of(boss.id()));
    service = cast.service("Checkout");
    incident =
        new IncidentStory(team)
            .service(service)
            .commander(owner.id())
            .milestonesFrom(now.minusSeconds(60), 1, 2, 3, 4, 5)
            .declare()
            .alert("Pool is exhausted")
            .resolve();
    postmortem = Api.postmortemOf(incident.id);
  }

  /** A promise of the owner's; {@code more} overwrites its fields, null takes one away. */
  public JsonPath promise(LocalDate due, Map<String, Object> more) {
    Map<String, Object> whole = new HashMap<>(Map.of("ownerId", owner.id(), "dueOn", "" + due));
    whole.putAll(more);
    return add(whole);
  }

  public JsonPath add(Map<String, Object> item) {
    Map<String, Object> whole =
        new HashMap<>(
            Map.of("postmortemId", postmortem, "priority", "P1", "title", "Alert on the pool"));
    whole.putAll(item);
    whole.values().removeIf(value -> value == null);
    return as(boss.token()).body(whole).post(ITEMS).then().statusCode(201).extract().jsonPath();
  }

  /** What an item says now, as a change of it; {@code more} overwrites its fields. */
  public static Map<String, Object> changed(JsonPath item, Map<String, Object> more) {
    Map<String, Object> whole = new HashMap<>();
    for (String same : List.of("title", "priority", "horizon", "kind", "dueOn")) {
      whole.put(same, item.get(same));
    }
    whole.put("ownerId", item.get("owner.id"));
    whole.put("reviewerId", item.get("reviewer.id"));
    whole.putAll(more);
    whole.values().removeIf(value -> value == null);
    return whole;
  }

  public static ValidatableResponse change(JsonPath item, Map<String, Object> more, Cast.Actor by) {
    return as(by.token()).body(changed(item, more)).put(ITEMS + "/" + item.getString("id")).then();
  }

  public static ValidatableResponse move(String id, Map<String, Object> body, Cast.Actor by) {
    return as(by.token()).body(body).post(ITEMS + "/" + id + "/status").then();
  }

  /** Done, with a link. */
  public void finish(String id) {
    move(id, Map.of("to", "DONE", "evidence", Map.of("url", "https://git.example/pr/7")), owner)
        .statusCode(200);
  }
}
