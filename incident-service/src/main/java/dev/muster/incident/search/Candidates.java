package dev.muster.incident.search;

import dev.muster.incident.search.Search.Tier;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells rare words from frequent ones. The documents of rare words are taken from the index, as
 * walking from the newest incident back would meet them late; frequent ones are met soon, and not
 * all that have them need a look. The planner cannot know: it has figures of frequent words only.
 */
@ApplicationScoped
class Candidates {
  static final int FEW = 2_000;
  private static final String SCANS = "select set_config('enable_seqscan', ?, true)";

  private final Sql sql;

  Candidates(Sql sql) {
    this.sql = sql;
  }

  /**
   * Incidents among which are all whose documents answer the query, when they are few; empty when
   * they are many.
   */
  Optional<List<UUID>> few(Tier tier, Asked asked) {
    return asked.loose().flatMap(query -> few(tier, query));
  }

  private Optional<List<UUID>> few(Tier tier, String query) {
    sql.query(SCANS, row -> null, "off");
    var found = sql.query(statement(tier), row -> row.getObject("incident_id", UUID.class), query);
    sql.query(SCANS, row -> null, "on");
    return found.size() > FEW ? Optional.empty() : Optional.of(found);
  }

  static String statement(Tier tier) {
    return "select incident_id from search_document where %s @@ ?::tsquery limit %d"
        .formatted(tier == Tier.TITLE ? "title" : "words", FEW + 1);
  }
}
