package dev.muster.comms.publicsite;

import dev.muster.comms.metric.MetricPoints;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what the page draws of its metrics: a day, a week and a month. */
@ApplicationScoped
class MetricReader {
  private static final Duration STEP_OF_DAY = Duration.ofMinutes(10);
  private static final Duration STEP_OF_WEEK = Duration.ofHours(1);
  private static final Duration STEP_OF_MONTH = Duration.ofHours(6);
  private static final int DAY = 144;
  private static final int WEEK = 168;
  private static final int MONTH = 120;

  private final Sql sql;

  MetricReader(Sql sql) {
    this.sql = sql;
  }

  List<SiteModel.Metric> of(UUID pageId, Instant now) {
    var fine = sums(pageId, MetricPoints.TEN_MINUTES, now.minus(Duration.ofDays(1)));
    var coarse = sums(pageId, MetricPoints.HOUR, now.minus(MetricPoints.OLDEST));
    return sql.query(
        "select * from metric where page_id = ? and displayed order by position, id",
        row -> {
          UUID id = row.getObject("id", UUID.class);
          List<Series.Sum> hours = coarse.getOrDefault(id, List.of());
          return metric(
              row,
              Series.of(fine.getOrDefault(id, List.of()), STEP_OF_DAY, DAY, now),
              Series.of(hours, STEP_OF_WEEK, WEEK, now),
              Series.of(hours, STEP_OF_MONTH, MONTH, now));
        },
        pageId);
  }

  private static SiteModel.Metric metric(ResultSet row, Series day, Series week, Series month)
      throws SQLException {
    return new SiteModel.Metric(
        row.getString("code"),
        row.getString("name"),
        row.getString("description"),
        row.getString("suffix"),
        row.getInt("decimals"),
        row.getObject("axis_low", Double.class),
        row.getObject("axis_high", Double.class),
        row.getObject("latest_value", Double.class),
        Sql.instant(row, "latest_at"),
        day,
        week,
        month);
  }

  private Map<UUID, List<Series.Sum>> sums(UUID pageId, int seconds, Instant from) {
    return sql
        .query(
            """
            select bucket.metric_id, bucket.start, bucket.total, bucket.points
            from metric join metric_bucket bucket on bucket.metric_id = metric.id
            where metric.page_id = ? and metric.displayed
              and bucket.seconds = ? and bucket.start >= ?
            """,
            row ->
                Map.entry(
                    row.getObject("metric_id", UUID.class),
                    new Series.Sum(
                        Sql.instant(row, "start"), row.getDouble("total"), row.getInt("points"))),
            pageId,
            seconds,
            MetricPoints.start(from, seconds))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
