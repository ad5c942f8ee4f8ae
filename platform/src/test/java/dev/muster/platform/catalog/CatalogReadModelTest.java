package dev.muster.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.contracts.Link;
import dev.muster.contracts.catalog.Holiday;
import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.contracts.catalog.ServiceChanged;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.testkit.event.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogReadModelTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Inject Catalog catalog;
  @Inject CatalogReadModel readModel;

  @Test
  void aPersonIsKnownByIdAndByLogin() {
    var id = UUID.randomUUID();

    TestEvents.publish(person(id, 1, "Ada"));

    await().until(() -> catalog.person(id).isPresent());
    var known = catalog.personBySubject("subject-" + id).orElseThrow();
    assertThat(known.name()).isEqualTo("Ada");
    assertThat(known.language()).isEqualTo(Locale.forLanguageTag("ru"));
    assertThat(known.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(catalog.people(List.of(id, UUID.randomUUID()))).containsExactly(known);
  }

  @Test
  void olderNewsDoesNotOverwriteNewer() {
    var id = UUID.randomUUID();
    var marker = UUID.randomUUID();

    TestEvents.publish(person(id, 5, "New"));
    TestEvents.publish(person(id, 4, "Old"));
    TestEvents.publish(person(marker, 1, "Marker"));

    await().until(() -> catalog.person(id).isPresent() && catalog.person(marker).isPresent());
    assertThat(catalog.person(id)).get().extracting(CatalogPerson::name).isEqualTo("New");
  }

  @Test
  void aTeamKeepsItsMembers() {
    var id = UUID.randomUUID();
    var members = List.of(UUID.randomUUID(), UUID.randomUUID());

    var christmas = new Holiday(LocalDate.of(2026, 12, 25), "Christmas");
    TestEvents.publish(
        new TeamChanged(
            id,
            1,
            NOON,
            "Payments",
            "payments",
            "Etc/UTC",
            members,
            List.of(),
            false,
            List.of(christmas)));

    await().until(() -> catalog.team(id).isPresent());
    assertThat(readModel.holidays(id)).containsExactly(christmas);
    assertThat(readModel.holidays(UUID.randomUUID())).isEmpty();
    assertThat(catalog.team(id).orElseThrow().memberIds()).isEqualTo(members);
  }

  @Test
  void aServiceKeepsItsLinks() {
    var id = UUID.randomUUID();
    var links = List.of(new Link("https://logs.example/checkout", "Logs"));

    TestEvents.publish(
        new ServiceChanged(
            id, 1, NOON, "Checkout", "s-" + id, "", 1, null, links, List.of(), false));

    await().until(() -> catalog.service(id).isPresent());
    assertThat(catalog.service(id).orElseThrow().links()).isEqualTo(links);
  }

  @Test
  void whatDependsOnAServiceIsKnown() {
    var database = UUID.randomUUID();
    var shop = UUID.randomUUID();

    TestEvents.publish(
        new ServiceChanged(
            shop, 1, NOON, "Shop", "s-" + shop, "", 1, null, List.of(), List.of(database), false));

    await().until(() -> catalog.service(shop).isPresent());
    assertThat(catalog.service(shop).orElseThrow().dependsOn()).containsExactly(database);
    assertThat(catalog.dependents(List.of(database)))
        .extracting(CatalogService::id)
        .containsExactly(shop);
    assertThat(catalog.dependents(List.of(shop))).isEmpty();
  }

  @Test
  void aPersonIsKnownByTheirAddress() {
    var id = UUID.randomUUID();
    TestEvents.publish(person(id, 1, "Ada"));
    await().until(() -> catalog.person(id).isPresent());

    assertThat(catalog.personByEmail("ADA@example.org")).isPresent();
    assertThat(catalog.personByEmail("nobody@example.org")).isEmpty();
  }

  private static PersonChanged person(UUID id, long sequence, String name) {
    return new PersonChanged(
        id,
        sequence,
        NOON,
        name,
        "ada@example.org",
        "ru",
        "Europe/Berlin",
        "subject-" + id,
        null,
        true);
  }
}
