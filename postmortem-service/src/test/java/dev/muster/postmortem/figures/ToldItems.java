package dev.muster.postmortem.figures;

import static dev.muster.postmortem.Api.as;

import dev.muster.postmortem.Cast;
import dev.muster.postmortem.action.ItemScene;
import dev.muster.testkit.time.MovableClock;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Does to action items what stands in {@code action-items.csv}, each at its moment. */
final class ToldItems {
  private final MovableClock clock;
  private final Cast.Actor manager;
  private final Cast.Actor owner;

  ToldItems(Cast cast, MovableClock clock) {
    this.clock = clock;
    this.manager = cast.person("Bea", "manager");
    this.owner = cast.personOf(manager.id(), "Olive", "en", "UTC", "responder");
  }

  /**
   * Takes an item of a post-mortem through its life.
   *
   * @param row its title, its incident, the first due date, and moments with what happened then:
   *     proposed, promised, done, again, dropped, or the date to which the due date moved
   */
  void tell(UUID postmortem, String[] row) {
    JsonPath item = null;
    for (String act : List.of(row[3].split(" "))) {
      int at = act.indexOf('=');
      clock.set(Instant.parse(act.substring(0, at)));
      String what = act.substring(at + 1);
      if (item == null) {
        item = begin(postmortem, row, what);
      } else {
        go(item, what);
      }
    }
  }

  private JsonPath begin(UUID postmortem, String[] row, String what) {
    Map<String, Object> wanted =
        Map.of(
            "postmortemId",
            postmortem,
            "title",
            row[0],
            "priority",
            "P1",
            "ownerId",
            owner.id(),
            "dueOn",
            row[2],
            "status",
            what.equals("proposed") ? "PROPOSED" : "COMMITTED");
    return as(manager.token())
        .body(wanted)
        .post(ItemScene.ITEMS)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private void go(JsonPath item, String what) {
    String id = item.getString("id");
    switch (what) {
      case "done" ->
          move(id, Map.of("to", "DONE", "evidence", Map.of("url", "https://git.example/pr/7")));
      case "again" -> move(id, Map.of("to", "IN_PROGRESS"));
      case "dropped" -> move(id, Map.of("to", "DROPPED", "reason", "The service is retired"));
      default ->
          ItemScene.change(
                  item,
                  Map.of("dueOn", LocalDate.parse(what).toString(), "dueReason", "The vendor"),
                  manager)
              .statusCode(200);
    }
  }

  private void move(String id, Map<String, Object> body) {
    ItemScene.move(id, body, owner).statusCode(200);
  }
}
