package dev.muster.postmortem;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static dev.muster.postmortem.action.ItemScene.ITEMS;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Topics;
import dev.muster.contracts.incident.TimelineEntry;
import dev.muster.contracts.postmortem.ActionItemDue;
import dev.muster.contracts.postmortem.ActionItemOverdue;
import dev.muster.contracts.postmortem.ActionItemUnassigned;
import dev.muster.contracts.postmortem.PostmortemEvent;
import dev.muster.contracts.postmortem.PostmortemOverdue;
import dev.muster.contracts.postmortem.PostmortemReviewDue;
import dev.muster.postmortem.action.ItemScene;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.time.MovableClock;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A team in Berlin that answers for Checkout, and everything that is told of its follow-up. */
final class SixtyDays implements AutoCloseable {
  private static final Duration BEFORE_THE_ALERT = Duration.ofMinutes(2);

  final Cast.Actor boss;
  final Cast.Actor ann;
  final Cast.Actor sam;
  final Cast.Actor olive;
  final Cast.Actor rae;
  final UUID team;
  final UUID checkout;
  final TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS);
  private final MovableClock clock;

  SixtyDays(Cast cast, MovableClock clock) {
    this.clock = clock;
    boss = cast.personOf(null, "Bea Boss", "en", "Europe/Berlin", "manager");
    ann = responder(cast, "Ann Commander");
    sam = responder(cast, "Sam Scribe");
    olive = responder(cast, "Olive Owner");
    rae = responder(cast, "Rae Reviewer");
    List<UUID> members = List.of(ann.id(), sam.id(), olive.id());
    team = cast.teamOf("Payments", "Europe/Berlin", members, List.of(boss.id()));
    checkout = cast.service("Checkout");
  }

  private Cast.Actor responder(Cast cast, String name) {
    return cast.personOf(boss.id(), name, "en", "Europe/Berlin", "responder");
  }

  /** A SEV1 of {@code service}, told step by step until it is resolved 50 minutes later. */
  IncidentStory incident(UUID service, Instant alert) {
    List<Instant> reached = new ArrayList<>(List.of(alert.minus(BEFORE_THE_ALERT), alert));
    IncidentStory story = new IncidentStory(team).service(service).commander(ann.id());
    clock.set(alert);
    moved(story, reached).declare().alert("Pool is exhausted").takesRole("scribe", sam.id());
    reach(story, IncidentState.ACKNOWLEDGED, alert, 3, reached);
    reach(story, IncidentState.IDENTIFIED, alert, 20, reached);
    story.entry(TimelineEntry.Kind.ACTION, "Raised the pool to 200", true);
    reach(story, IncidentState.MONITORING, alert, 35, reached);
    reach(story, IncidentState.RESOLVED, alert, 50, reached);
    return story;
  }

  private void reach(
      IncidentStory story, IncidentState to, Instant alert, int minutes, List<Instant> reached) {
    clock.set(alert.plus(Duration.ofMinutes(minutes)));
    reached.add(clock.instant());
    moved(story, reached).becomes(to);
  }

  private IncidentStory moved(IncidentStory story, List<Instant> reached) {
    return story.at(clock.instant()).moments(reached.toArray(Instant[]::new));
  }

  /** Adds an action item that nobody has committed to yet. */
  JsonPath propose(UUID postmortem, String title, String priority, String kind) {
    Map<String, Object> item =
        Map.of("postmortemId", postmortem, "title", title, "priority", priority, "kind", kind);
    return as(ann.token()).body(item).post(ITEMS).then().statusCode(201).extract().jsonPath();
  }

  /** Its new owner promises an item for a day. */
  void commit(JsonPath item, Cast.Actor owner, String dueOn, Cast.Actor reviewer) {
    Map<String, Object> promise = new HashMap<>(Map.of("ownerId", owner.id(), "dueOn", dueOn));
    promise.put("reviewerId", reviewer == null ? null : reviewer.id());
    ItemScene.change(item, promise, ann).statusCode(200);
    ItemScene.move(item.getString("id"), Map.of("to", "COMMITTED"), owner).statusCode(200);
  }

  /** An item as it is now. */
  JsonPath item(JsonPath before) {
    return read(ITEMS + "/" + before.getString("id"));
  }

  /** Adds a contributing factor to the post-mortem at {@code path}, and returns its id. */
  String factor(String path, String category, String text, boolean main) {
    return as(ann.token())
        .body(Map.of("category", category, "text", text, "main", main))
        .post(path + "/factors")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Draws an analysis in the post-mortem at {@code path}, and returns where it is. */
  String analysis(String path, String kind, Map<String, Object> document) {
    String id =
        as(sam.token())
            .body(Map.of("kind", kind))
            .post(path + "/analyses")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(sam.token())
        .body(Map.of("version", 0, "title", "Why the pool ran dry", "document", document))
        .put(path + "/analyses/" + id)
        .then()
        .statusCode(200);
    return path + "/analyses/" + id;
  }

  static Map<String, Object> fiveWhys() {
    return Map.of(
        "problem",
        "Checkout is down",
        "answers",
        List.of(
            Map.of("id", "empty", "text", "The pool was empty"),
            Map.of(
                "id", "half", "parentId", "empty", "text", "It was too small", "rootCause", true),
            Map.of("id", "unseen", "parentId", "empty", "text", "Nobody saw it fill")),
        "measures",
        List.of());
  }

  static Map<String, Object> faultTree() {
    return Map.of(
        "events",
        List.of(
            Map.of("id", "down", "text", "Checkout is down", "gate", "AND"),
            Map.of("id", "half", "parentId", "down", "text", "Too small", "occurred", true),
            Map.of("id", "unseen", "parentId", "down", "text", "Unseen", "occurred", true)));
  }

  /** A metric of what concerns the team, as its manager reads it. */
  JsonPath figure(String metric, String more) {
    return read(
        ROOT
            + "/metrics/figures/"
            + metric
            + more
            + "?since=2027-05-01T00:00:00Z&until=2027-07-31T00:00:00Z&teamId="
            + team);
  }

  JsonPath read(String path) {
    return as(boss.token()).get(path).then().statusCode(200).extract().jsonPath();
  }

  /** Each notice of an item or a post-mortem so far: when, what, which one, and to the manager. */
  List<String> noticesOf(String id) {
    return probe.events(PostmortemEvent.class).stream()
        .filter(event -> event.aggregateId().toString().equals(id))
        .flatMap(event -> notice(event).map(what -> event.occurredAt() + " " + what))
        .toList();
  }

  private Stream<String> notice(PostmortemEvent event) {
    if (event instanceof PostmortemOverdue late) {
      return Stream.of(late.step() + " " + late.reminder() + upTo(late.managerId()));
    }
    if (event instanceof PostmortemReviewDue due) {
      return Stream.of("REVIEW " + due.reminder() + upTo(due.managerId()));
    }
    if (event instanceof ActionItemDue due) {
      return Stream.of("due " + due.reminder());
    }
    if (event instanceof ActionItemOverdue late) {
      return Stream.of("overdue " + late.reminder() + upTo(late.managerId()));
    }
    return event instanceof ActionItemUnassigned ? Stream.of("unassigned") : Stream.empty();
  }

  private String upTo(UUID manager) {
    return boss.id().equals(manager) ? ", the manager too" : manager == null ? "" : ", " + manager;
  }

  @Override
  public void close() {
    probe.close();
  }
}
