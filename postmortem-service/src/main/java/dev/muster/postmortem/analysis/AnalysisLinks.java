package dev.muster.postmortem.analysis;

import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The action items and factors that an analysis names; they are those of its post-mortem. */
@ApplicationScoped
class AnalysisLinks {
  private static final String OWN_ITEMS =
      "select id from action_item where postmortem_id = ? and id = any (?)";
  private static final String OWN_FACTORS =
      "select id from contributing_factor where postmortem_id = ? and id = any (?)";

  private final Sql sql;

  AnalysisLinks(Sql sql) {
    this.sql = sql;
  }

  /**
   * Passes when what {@code wanted} names and {@code before} did not is there; what was taken away
   * since it was named may stay.
   *
   * @throws ProblemException 422 naming the field
   */
  void requireOwn(UUID postmortemId, AnalysisDocument wanted, AnalysisDocument before) {
    require(
        own(OWN_ITEMS, postmortemId, named(items(wanted), items(before))),
        "document.fiveWhys.measures.actionItemId",
        "Choose an action item of this post-mortem");
    require(
        own(OWN_FACTORS, postmortemId, named(factors(wanted), factors(before))),
        "document.timeline.notes.factorId",
        "Choose a contributing factor of this post-mortem");
  }

  private static void require(boolean own, String field, String message) {
    if (!own) {
      throw new ProblemException(
          Problem.unprocessable(
              "analysis.invalid",
              "The analysis names what is not of its post-mortem",
              new FieldError(field, "known", message)));
    }
  }

  private boolean own(String query, UUID postmortemId, Set<UUID> ids) {
    if (ids.isEmpty()) {
      return true;
    }
    List<UUID> found =
        sql.query(
            query, row -> row.getObject("id", UUID.class), postmortemId, ids.toArray(UUID[]::new));
    return found.size() == ids.size();
  }

  private static Set<UUID> named(Stream<UUID> wanted, Stream<UUID> before) {
    Set<UUID> ids = new HashSet<>(wanted.filter(Objects::nonNull).toList());
    ids.removeAll(before.filter(Objects::nonNull).collect(Collectors.toSet()));
    return ids;
  }

  private static Stream<UUID> items(AnalysisDocument document) {
    return document.fiveWhys() == null
        ? Stream.empty()
        : document.fiveWhys().measures().stream().map(CorrectiveMeasure::actionItemId);
  }

  private static Stream<UUID> factors(AnalysisDocument document) {
    return document.timeline() == null
        ? Stream.empty()
        : document.timeline().notes().stream().map(PhaseNote::factorId);
  }
}
