package dev.muster.comms.metric;

import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

/**
 * The points of metrics, one for each second at most, and the sums that charts are drawn from: of
 * ten minutes for a day, of an hour for a week and a month.
 */
@ApplicationScoped
public class MetricPoints {
  /** Widths of the sums, in seconds. */
  public static final int TEN_MINUTES = 600;

  public static final int HOUR = 3_600;

  /** How far back points are taken. */
  public static final Duration OLDEST = Duration.ofDays(30);

  private static final Duration FAST_CLOCK = Duration.ofMinutes(5);

  private final Sql sql;
  private final PublicChanges changes;
  private final InstantSource time;

  MetricPoints(Sql sql, PublicChanges changes, InstantSource time) {
    this.sql = sql;
    this.changes = changes;
    this.time = time;
  }

  /**
   * Adds points; one at a second that is taken replaces the one before.
   *
   * @throws ProblemException 422 naming the first point that is too old or not yet
   */
  public void add(Metric metric, List<MetricPoint> points) {
    requireTimes(points);
    TreeMap<Instant, Double> bySecond = new TreeMap<>();
    points.forEach(
        point -> bySecond.put(point.at().truncatedTo(ChronoUnit.SECONDS), point.value()));
    if (bySecond.isEmpty()) {
      return;
    }
    lock(metric);
    sql.batch(
        """
        insert into metric_point (metric_id, at, value) values (?, ?, ?)
        on conflict (metric_id, at) do update set value = excluded.value
        """,
        bySecond.entrySet().stream()
            .map(point -> new Object[] {metric.id(), point.getKey(), point.getValue()})
            .toList());
    for (int seconds : new int[] {TEN_MINUTES, HOUR}) {
      sum(metric, seconds, bySecond.firstKey(), bySecond.lastKey());
    }
    sql.update(
        """
        update metric set latest_at = ?, latest_value = ?
        where id = ? and (latest_at is null or latest_at <= ?)
        """,
        bySecond.lastKey(),
        bySecond.lastEntry().getValue(),
        metric.id(),
        bySecond.lastKey());
    tellReaders(metric);
  }

  /** Adds those that are of the time that is kept; the others are left out. */
  public void addKept(Metric metric, List<MetricPoint> points) {
    Instant oldest = time.instant().minus(OLDEST);
    Instant newest = time.instant();
    add(
        metric,
        points.stream()
            .filter(point -> !point.at().isBefore(oldest) && !point.at().isAfter(newest))
            .toList());
  }

  /** Forgets all points. */
  public void clear(Metric metric) {
    lock(metric);
    sql.update("delete from metric_point where metric_id = ?", metric.id());
    sql.update("delete from metric_bucket where metric_id = ?", metric.id());
    sql.update("update metric set latest_at = null, latest_value = null where id = ?", metric.id());
    tellReaders(metric);
  }

  /** Two batches at once must see each other's points in the sums. */
  private void lock(Metric metric) {
    sql.query("select 1 from metric where id = ? for update", row -> 1, metric.id());
  }

  private void sum(Metric metric, int seconds, Instant first, Instant last) {
    sql.update(
        """
        insert into metric_bucket (metric_id, seconds, start, total, points)
        select metric_id, width, to_timestamp(floor(extract(epoch from at) / width) * width),
          sum(value), count(*)
        from metric_point cross join (select ?::int as width) widths
        where metric_id = ? and at >= ? and at < ?
        group by 1, 2, 3
        on conflict (metric_id, seconds, start)
          do update set total = excluded.total, points = excluded.points
        """,
        seconds,
        metric.id(),
        start(first, seconds),
        start(last, seconds).plusSeconds(seconds));
  }

  /** The beginning of the sum that a moment falls into. */
  public static Instant start(Instant at, int seconds) {
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), (long) seconds) * seconds);
  }

  private void tellReaders(Metric metric) {
    if (metric.displayed()) {
      changes.happened();
    }
  }

  private void requireTimes(List<MetricPoint> points) {
    Instant oldest = time.instant().minus(OLDEST);
    Instant newest = time.instant().plus(FAST_CLOCK);
    for (int i = 0; i < points.size(); i++) {
      Instant at = points.get(i).at();
      if (at.isBefore(oldest) || at.isAfter(newest)) {
        throw new ProblemException(
            Problem.unprocessable(
                "metric.point-time",
                "Points are of the last " + OLDEST.toDays() + " days",
                new FieldError(
                    "points[" + i + "].at", "range", "between " + oldest + " and " + newest)));
      }
    }
  }
}
