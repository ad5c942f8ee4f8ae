package dev.muster.incident.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.platform.catalog.CatalogService;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GateQueriesTest {
  private static final CatalogService SEARCH = service("Search", "search");
  private static final CatalogService OTHER = service("Search", "search-eu");

  private static CatalogService service(String name, String slug) {
    return new CatalogService(
        UUID.randomUUID(), name, slug, "", 1, null, List.of(), List.of(), false);
  }

  private static GateQuery query(String name, String promql, UUID... services) {
    return new GateQuery(
        Check.METRICS_AT_BASELINE,
        name,
        promql,
        GateQuery.Comparison.AT_MOST,
        BigDecimal.ONE,
        List.of(services));
  }

  @Test
  void aQueryWithAServiceIsAskedOfEachByItsSlugAndCalledByItsName() {
    var questions =
        new GateQueries(List.of(query("errors", "errors{service=\"{service}\"}")))
            .about(List.of(SEARCH));
    assertThat(questions.get(0).promql()).isEqualTo("errors{service=\"search\"}");
    assertThat(questions.get(0).service()).isEqualTo("Search");
  }

  @Test
  void servicesOfOneNameAreToldApart() {
    assertThat(new GateQueries(List.of(query("errors", "{service}"))).about(List.of(SEARCH, OTHER)))
        .extracting(Question::service)
        .containsExactly("Search (search)", "Search (search-eu)");
  }

  @Test
  void aQueryForOtherServicesIsNotAsked() {
    var queries = new GateQueries(List.of(query("all", "up"), query("other", "up", OTHER.id())));
    assertThat(queries.about(List.of(SEARCH)))
        .extracting(q -> q.query().name())
        .containsExactly("all");
    assertThat(queries.about(List.of(OTHER)))
        .extracting(q -> q.query().name())
        .containsExactly("all", "other");
  }

  @Test
  void twoQueriesHaveTwoNames() {
    var query = query("errors", "up");
    assertThatThrownBy(() -> new GateQueries(List.of(query, query)))
        .hasMessage("two queries are called errors");
  }
}
