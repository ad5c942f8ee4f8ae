package dev.muster.postmortem.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The definitions of metrics; a change is a new version and counts for all that ever happened. */
@ApplicationScoped
public class Metrics {
  private static final int MOST = 100;
  private static final String IN_FORCE =
      """
      select * from (
        select distinct on (key) key, version, document::text as document, shipped, retired,
          created_at, created_by
        from metric_definition order by key, version desc) d
      where not retired
      """;

  private final Sql sql;
  private final InstantSource time;
  private final ObjectMapper json;

  Metrics(Sql sql, InstantSource time, ObjectMapper json) {
    this.sql = sql;
    this.time = time;
    this.json = json;
  }

  /** All in force, in their order. */
  public List<Metric> all() {
    return sql.query(IN_FORCE, this::metric).stream()
        .sorted(
            Comparator.<Metric>comparingInt(metric -> metric.definition().position())
                .thenComparing(Metric::key))
        .toList();
  }

  /**
   * The one in force under {@code key}.
   *
   * @throws ProblemException 404 when there is none
   */
  public Metric required(String key) {
    return find(key)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("metric.not-found", "There is no such metric")));
  }

  /**
   * Puts {@code definition} in force under {@code key}, in the caller's transaction.
   *
   * @throws ProblemException 422 when there are too many already
   */
  public Metric define(String key, MetricDefinition definition, String by) {
    lock();
    Optional<Metric> before = find(key);
    if (before.isEmpty() && all().size() >= MOST) {
      throw new ProblemException(
          Problem.unprocessable("metric.too-many", "There are " + MOST + " metrics already"));
    }
    append(key, write(definition), before.map(Metric::shipped).orElse(false), false, by);
    return required(key);
  }

  /**
   * Takes a definition out of force, in the caller's transaction; its versions stay.
   *
   * @throws ProblemException 404 when there is none, 409 for one that Muster ships
   */
  public void retire(String key, String by) {
    lock();
    Metric metric = required(key);
    if (metric.shipped()) {
      throw new ProblemException(
          Problem.conflict("metric.shipped", "A metric that Muster ships can only be changed"));
    }
    append(key, write(metric.definition()), false, true, by);
  }

  private void lock() {
    sql.update("lock table metric_definition in share row exclusive mode");
  }

  private void append(String key, String document, boolean shipped, boolean retired, String by) {
    sql.update(
        """
        insert into metric_definition
          (key, version, document, shipped, retired, created_at, created_by)
        select ?, coalesce(max(version), 0) + 1, ?::jsonb, ?, ?, ?, ?
        from metric_definition where key = ?
        """,
        key,
        document,
        shipped,
        retired,
        time.instant(),
        by,
        key);
  }

  private Optional<Metric> find(String key) {
    return sql.query(IN_FORCE + " and key = ?", this::metric, key).stream().findFirst();
  }

  private Metric metric(ResultSet row) throws SQLException {
    try {
      return new Metric(
          row.getString("key"),
          row.getInt("version"),
          json.readValue(row.getString("document"), MetricDefinition.class),
          row.getBoolean("shipped"),
          Sql.instant(row, "created_at"),
          row.getString("created_by"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write(MetricDefinition definition) {
    try {
      return json.writeValueAsString(definition);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
