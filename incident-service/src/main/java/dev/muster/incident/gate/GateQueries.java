package dev.muster.incident.gate;

import dev.muster.platform.catalog.CatalogService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** Which figures speak for the checks of the gate; none at all leaves them to people's word. */
public record GateQueries(List<GateQuery> queries) {
  private static final int MOST = 50;

  public GateQueries {
    queries = queries == null ? List.of() : List.copyOf(queries);
    if (queries.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " queries");
    }
    var names = new HashSet<String>();
    for (var query : queries) {
      if (!names.add(query.name())) {
        throw new IllegalArgumentException("two queries are called " + query.name());
      }
    }
  }

  /** Its name, with the slug where another of them has the same. */
  private static String name(CatalogService service, Collection<CatalogService> services) {
    var alike = services.stream().filter(other -> other.name().equals(service.name())).count();
    return alike == 1 ? service.name() : service.name() + " (" + service.slug() + ")";
  }

  /** What is to be asked about an incident that is about these services. */
  public List<Question> about(Collection<CatalogService> services) {
    var questions = new ArrayList<Question>();
    for (var query : queries) {
      var concerned = services.stream().filter(service -> query.concerns(service.id())).toList();
      if (query.isPerService()) {
        concerned.forEach(
            service ->
                questions.add(
                    new Question(
                        query,
                        name(service, services),
                        query.query().replace(GateQuery.SERVICE, service.slug()))));
      } else if (query.serviceIds().isEmpty() || !concerned.isEmpty()) {
        questions.add(new Question(query, "", query.query()));
      }
    }
    return questions;
  }
}
