package dev.muster.postmortem;

import static org.awaitility.Awaitility.await;

import dev.muster.contracts.catalog.CatalogEvent;
import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.contracts.catalog.ServiceChanged;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.platform.catalog.Catalog;
import dev.muster.testkit.event.TestEvents;
import dev.muster.testkit.security.TestTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The people, teams and services of a test, told through the catalogue's topic. */
@ApplicationScoped
public class Cast {
  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  private final Catalog catalog;

  Cast(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Somebody who can sign in. */
  public record Actor(UUID id, String subject, String name, String token) {}

  public Actor person(String name, String... roles) {
    return personOf(null, name, "en", "UTC", roles);
  }

  public Actor personOf(
      UUID managerId, String name, String language, String zone, String... roles) {
    UUID id = UUID.randomUUID();
    String subject = "subject-" + id;
    tell(
        new PersonChanged(
            id, 1, THEN, name, id + "@example.org", language, zone, subject, managerId, true));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> catalog.personBySubject(subject).isPresent());
    return new Actor(id, subject, name, TestTokens.of(subject, name, id + "@example.org", roles));
  }

  /** Somebody is not active any more. */
  public void leaves(Actor actor, UUID managerId) {
    tell(
        new PersonChanged(
            actor.id(),
            2,
            THEN,
            actor.name(),
            actor.id() + "@example.org",
            "en",
            "UTC",
            actor.subject(),
            managerId,
            false));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> catalog.person(actor.id()).filter(person -> !person.active()).isPresent());
  }

  public UUID team(String name) {
    UUID id = UUID.randomUUID();
    tell(new TeamChanged(id, 1, THEN, name, "t-" + id, "UTC", List.of(), List.of(), false));
    await().atMost(Duration.ofSeconds(20)).until(() -> catalog.team(id).isPresent());
    return id;
  }

  /** A team in a zone of its own, with whoever is in it and whoever manages it. */
  public UUID teamOf(String name, String zone, List<UUID> members, List<UUID> managers) {
    UUID id = UUID.randomUUID();
    tell(new TeamChanged(id, 1, THEN, name, "t-" + id, zone, members, managers, false));
    await().atMost(Duration.ofSeconds(20)).until(() -> catalog.team(id).isPresent());
    return id;
  }

  public UUID service(String name) {
    UUID id = UUID.randomUUID();
    tell(
        new ServiceChanged(id, 1, THEN, name, "s-" + id, "", 1, null, List.of(), List.of(), false));
    await().atMost(Duration.ofSeconds(20)).until(() -> catalog.service(id).isPresent());
    return id;
  }

  private static void tell(CatalogEvent event) {
    TestEvents.publish(event);
  }
}
