package dev.muster.comms.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.comms.Api;
import dev.muster.comms.follow.IncidentFollower;
import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.security.TestTokens;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/** What tests of publishing do: policies with other ways, events at once, time that passes. */
@ApplicationScoped
class Publishing {
  private final IncidentFollower follower;
  private final PublicationClock publications;
  private final Catalog catalog;
  private final Sql sql;
  private final MovableClock clock;

  Publishing(
      IncidentFollower follower,
      PublicationClock publications,
      Catalog catalog,
      Sql sql,
      MovableClock clock) {
    this.follower = follower;
    this.publications = publications;
    this.catalog = catalog;
    this.sql = sql;
    this.clock = clock;
  }

  /** Puts the policy that ships in force, but for how all severities publish. */
  void policy(String first, String update, String resolution, Map<String, ?> approval) {
    ObjectNode policy =
        (ObjectNode) Api.json(Api.get(TestTokens.admin(), "/policy/presets")).path("default");
    ObjectNode publish =
        policy
            .objectNode()
            .put("first", first)
            .put("update", update)
            .put("resolution", resolution)
            .put("delaySeconds", 120);
    policy.path("severities").forEach(rule -> ((ObjectNode) rule).set("publish", publish));
    ObjectNode rules = (ObjectNode) policy.path("approval");
    approval.forEach((key, value) -> rules.putPOJO(key, value));
    Api.json(Api.put(TestTokens.admin(), "/policy", policy.toString()));
  }

  /** An incident's news, heard and followed before this returns. */
  void hear(IncidentEvent event) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (event instanceof IncidentDeclared declared) {
                follower.declared(declared);
              } else if (event instanceof IncidentStateChanged moved) {
                follower.stateChanged(moved);
              } else if (event instanceof IncidentSeverityChanged rated) {
                follower.severityChanged(rated);
              } else {
                follower.changed(event);
              }
            });
  }

  /** Lets time pass; two replicas look for what is due. */
  void pass(Duration time) {
    clock.advance(time);
    CompletableFuture<Void> other = CompletableFuture.runAsync(publications::wake);
    publications.wake();
    other.join();
  }

  /** A person whose mailbox and subject are this name. */
  UUID person(String name) {
    UUID id = UUID.randomUUID();
    TestEvents.publish(
        new PersonChanged(
            id, 1, clock.instant(), name, name + "@example.org", "en", "UTC", name, null, true));
    Awaitility.await().until(() -> catalog.person(id).isPresent());
    return id;
  }

  /**
   * A subscriber by e-mail, from now on.
   *
   * @param componentId the only one that they want to hear of; null for all
   */
  void reader(UUID pageId, UUID componentId) {
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              sql.update(
                  """
                  insert into subscriber
                    (id, page_id, email, language, state, created_at, confirmed_at, version)
                  values (?, ?, ?, 'en', 'ACTIVE', ?, ?, 0)
                  """,
                  id,
                  pageId,
                  id + "@example.org",
                  clock.instant(),
                  clock.instant());
              if (componentId != null) {
                sql.update(
                    "insert into subscriber_component (subscriber_id, component_id) values (?, ?)",
                    id,
                    componentId);
              }
            });
  }

  /** What waits to become public about an incident; missing when nothing does. */
  static JsonNode waiting(UUID incidentId) {
    return Api.json(
            Api.get(
                TestTokens.stakeholder(), "/publications?pending=true&incidentId=" + incidentId))
        .at("/items/0");
  }

  static String path(JsonNode publication) {
    return "/publications/" + publication.path("id").asText();
  }
}
