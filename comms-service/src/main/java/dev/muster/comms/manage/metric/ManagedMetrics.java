package dev.muster.comms.manage.metric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.comms.manage.body.Fields;
import dev.muster.comms.metric.Metric;
import dev.muster.comms.metric.MetricPoint;
import dev.muster.comms.metric.MetricPoints;
import dev.muster.comms.metric.MetricSettings;
import dev.muster.comms.metric.Metrics;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Metrics and their points as clients of the manage API send them (contract B.5). */
@ApplicationScoped
public class ManagedMetrics {
  private static final int MOST_POINTS = 3_000;
  private static final double MOST = 1e15;

  private final Metrics metrics;
  private final MetricPoints points;

  ManagedMetrics(Metrics metrics, MetricPoints points) {
    this.metrics = metrics;
    this.points = points;
  }

  public List<Metric> of(StatusPage page) {
    return metrics.ofPage(page.id());
  }

  /**
   * @throws ProblemException 404 when the page has none with this public id
   */
  public Metric get(StatusPage page, String code) {
    return of(page).stream()
        .filter(metric -> metric.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ProblemException(Problem.notFound("manage.unknown", "Not found")));
  }

  /** Changes what is named. */
  public Metric change(Metric metric, Fields wanted) {
    Double low = axis(wanted, "y_axis_min", metric.axisLow());
    Double high = axis(wanted, "y_axis_max", metric.axisHigh());
    if (low != null && high != null && high <= low) {
      throw wanted.refused("y_axis_max", "order", "must be above y_axis_min");
    }
    return metrics.change(
        metric,
        new MetricSettings(
            wanted.has("name") ? wanted.neededText("name", 120) : metric.name(),
            wanted.has("tooltip_description")
                ? wanted.text("tooltip_description", 500)
                : metric.description(),
            wanted.has("suffix") ? wanted.text("suffix", 20) : metric.suffix(),
            decimals(wanted, metric.decimals()),
            wanted.flag("display", metric.displayed()),
            null,
            low,
            high));
  }

  private static Double axis(Fields wanted, String name, Double present) {
    Double value = wanted.has(name) ? wanted.number(name) : present;
    if (value != null && Math.abs(value) > MOST) {
      throw wanted.refused(name, "range", "must lie between -1e15 and 1e15");
    }
    return value;
  }

  private static int decimals(Fields wanted, int present) {
    Integer decimals = wanted.integer("decimal_places");
    if (decimals == null) {
      return present;
    }
    if (decimals < 0 || decimals > 6) {
      throw wanted.refused("decimal_places", "range", "must lie between 0 and 6");
    }
    return decimals;
  }

  public void remove(Metric metric) {
    metrics.remove(metric);
  }

  /** Forgets all points. */
  public Metric clear(Metric metric) {
    points.clear(metric);
    return metrics.reread(metric);
  }

  /** Adds one point. */
  public void add(Metric metric, Fields point) {
    points.add(metric, List.of(point(point)));
  }

  /**
   * Adds points to several metrics: all of them or none.
   *
   * @param data lists of points by the public id of the metric
   */
  public void addAll(StatusPage page, ObjectNode data, Fields body) {
    Map<Metric, List<MetricPoint>> found = new TreeMap<>(Comparator.comparing(Metric::id));
    int count = 0;
    for (Map.Entry<String, JsonNode> each : data.properties()) {
      Metric metric = named(page, each.getKey(), body);
      List<MetricPoint> batch = new ArrayList<>();
      for (JsonNode point : each.getValue()) {
        if (!(point instanceof ObjectNode object) || ++count > MOST_POINTS) {
          throw body.refused("data", "size", "has at most " + MOST_POINTS + " points with a value");
        }
        batch.add(point(Fields.of(object)));
      }
      found.put(metric, batch);
    }
    found.forEach(points::add);
  }

  private Metric named(StatusPage page, String code, Fields body) {
    return of(page).stream()
        .filter(metric -> metric.code().equals(code))
        .findFirst()
        .orElseThrow(() -> body.refused("data", "known", "names no metric of the page"));
  }

  private static MetricPoint point(Fields point) {
    Double seconds = point.number("timestamp");
    Double value = point.number("value");
    if (seconds == null || Math.abs(seconds) > 1e11) {
      throw point.refused("timestamp", "required", "must be seconds since 1970");
    }
    if (value == null || Math.abs(value) > MOST) {
      throw point.refused("value", "required", "must be a number between -1e15 and 1e15");
    }
    return new MetricPoint(Instant.ofEpochSecond(seconds.longValue()), value);
  }
}
