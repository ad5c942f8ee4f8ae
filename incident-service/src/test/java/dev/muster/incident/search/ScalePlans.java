package dev.muster.incident.search;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.contracts.Who;
import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.IncidentConditions;
import dev.muster.incident.incident.IncidentFilter;
import dev.muster.incident.incident.IncidentList;
import dev.muster.incident.search.Search.Tier;
import dev.muster.platform.database.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How the database answers what the bench asks for. */
final class ScalePlans {
  private static final IncidentFilter ALL =
      new IncidentFilter(Set.of(), Set.of(), null, null, null, null, null, null, null);

  private final Sql sql;
  private final Candidates candidates;
  private final UUID commander;

  ScalePlans(Sql sql, Candidates candidates, UUID commander) {
    this.sql = sql;
    this.candidates = candidates;
    this.commander = commander;
  }

  void show(int size) {
    var caller = new Caller(Who.rule("bench"), commander, true, false, false);
    var open =
        new IncidentFilter(
            Set.of(IncidentState.MONITORING), Set.of(), null, null, null, null, null, null, null);
    var worst =
        new IncidentFilter(
            Set.of(), Set.of(Severity.SEV1), null, null, commander, null, null, null, null);
    plan("list: open", IncidentConditions.of(open, caller), true);
    plan(
        "list: all, a page in the middle",
        IncidentConditions.of(ALL, caller).and("i.number < ?", size / 2),
        true);
    plan("list: severity and commander", IncidentConditions.of(worst, caller), true);
    for (var words : List.of("restart", "leap", "host77")) {
      search(words, ALL, caller);
    }
    search("error", worst, caller);
    explain(
        "open: first page of the timeline",
        "select * from timeline_entry where incident_id = ? and number < ? order by number desc"
            + " limit 51",
        ScaleBench.incident(size / 2),
        Long.MAX_VALUE);
  }

  private void search(String word, IncidentFilter filter, Caller caller) {
    var asked = new Asked("'" + word + "'", List.of(word), Optional.empty());
    for (var tier : List.of(Tier.TITLE, Tier.WORDS)) {
      var conditions = IncidentConditions.of(filter, caller);
      var few = QuarkusTransaction.requiringNew().call(() -> candidates.few(tier, asked));
      Search.narrow(conditions, tier, asked);
      few.ifPresent(ids -> Search.among(conditions, ids));
      explainCandidates(tier, asked);
      var whose = filter.equals(ALL) ? "" : " of a commander and severity";
      plan("search: " + word + whose + " in " + tier, conditions, false);
    }
  }

  /** As the statement runs, where scans are switched off. */
  private void explainCandidates(Tier tier, Asked asked) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              sql.query("select set_config('enable_seqscan', 'off', true)", row -> null);
              explain(
                  "search: whether " + asked.any() + " is rare in " + tier,
                  Candidates.statement(tier),
                  asked.query());
            });
  }

  private void plan(String name, IncidentConditions conditions, boolean isList) {
    explain(
        name,
        isList ? IncidentList.statement(conditions, 51) : Search.statement(conditions, 21),
        conditions.parametersAfter());
  }

  private void explain(String name, String statement, Object... parameters) {
    System.out.printf("%n%s%n", name);
    sql.query("explain (analyze, buffers) " + statement, row -> row.getString(1), parameters)
        .forEach(line -> System.out.println("  " + line));
  }
}
