package dev.muster.incident.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.catalog.CatalogService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What depends on an affected service may suffer too: IMP-01. */
class BlastRadiusTest {
  private final List<CatalogService> catalogue = new ArrayList<>();

  private CatalogService service(String name, CatalogService... dependsOn) {
    var ids = List.of(dependsOn).stream().map(CatalogService::id).toList();
    var service =
        new CatalogService(UUID.randomUUID(), name, name, "", 1, null, List.of(), ids, false);
    catalogue.add(service);
    return service;
  }

  private BlastRadius around(CatalogService... affected) {
    return BlastRadius.around(List.of(affected), this::dependents);
  }

  private List<CatalogService> dependents(Collection<UUID> ids) {
    return catalogue.stream()
        .filter(service -> service.dependsOn().stream().anyMatch(ids::contains))
        .toList();
  }

  private static List<String> told(BlastRadius radius) {
    return radius.services().stream().map(each -> each.name() + " " + each.distance()).toList();
  }

  @Test
  void whatDependsOnTheAffectedIsReachedStepByStep() {
    var database = service("database");
    var payments = service("payments", database);
    var shop = service("shop", payments);
    service("search");

    var radius = around(database);

    assertThat(told(radius)).containsExactly("database 0", "payments 1", "shop 2");
    assertThat(radius.edges())
        .containsExactly(
            new BlastRadius.Edge(payments.id(), database.id()),
            new BlastRadius.Edge(shop.id(), payments.id()));
  }

  @Test
  void theNearestOfSeveralWaysCounts() {
    var database = service("database");
    var payments = service("payments", database);
    service("shop", payments, database);

    assertThat(told(around(database))).containsExactly("database 0", "payments 1", "shop 1");
  }

  @Test
  void whatTheAffectedDependOnIsNotReached() {
    var database = service("database");
    var shop = service("shop", database);

    assertThat(told(around(shop))).containsExactly("shop 0");
  }

  @Test
  void circlesEnd() {
    var egg = new CatalogService[1];
    var hen = service("hen");
    egg[0] = service("egg", hen);
    catalogue.remove(hen);
    var circle =
        new CatalogService(
            hen.id(), "hen", "hen", "", 1, null, List.of(), List.of(egg[0].id()), false);
    catalogue.add(circle);

    assertThat(told(around(circle))).containsExactly("hen 0", "egg 1");
  }

  @Test
  void fiveStepsAndAHundredServicesAreFarEnough() {
    var chain = service("0");
    var first = chain;
    for (int step = 1; step <= 7; step++) {
      chain = service(String.valueOf(step), chain);
    }
    assertThat(around(first).services()).hasSize(6);

    var hub = service("hub");
    IntStream.range(0, 150).forEach(number -> service("leaf " + number, hub));
    assertThat(around(hub).services()).hasSize(100);
  }
}
