package dev.muster.comms.metric;

import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Keeps the metrics of status pages. */
@ApplicationScoped
public class Metrics {
  /** So many that the page stays small. */
  static final int ON_A_PAGE = 20;

  private final MetricRepository metrics;
  private final PublicChanges changes;
  private final InstantSource time;

  Metrics(MetricRepository metrics, PublicChanges changes, InstantSource time) {
    this.metrics = metrics;
    this.changes = changes;
    this.time = time;
  }

  /**
   * @throws ProblemException 409 when the page has {@value #ON_A_PAGE} already
   */
  public Metric create(UUID pageId, MetricSettings settings) {
    List<Metric> others = metrics.ofPage(pageId);
    if (others.size() >= ON_A_PAGE) {
      throw new ProblemException(
          Problem.conflict(
              "metric.too-many", "A page has at most " + ON_A_PAGE + " metrics; remove one first"));
    }
    int last = others.stream().mapToInt(Metric::position).max().orElse(0);
    Metric metric =
        new Metric(
            Ids.next(),
            pageId,
            settings.position() == null ? settings.at(last + 1) : settings,
            time.instant());
    metrics.persistAndFlush(metric);
    changes.happened();
    return metric;
  }

  public Metric change(Metric metric, MetricSettings settings) {
    metric.change(settings, time.instant());
    metrics.flush();
    changes.happened();
    return metric;
  }

  /** Removes a metric with all its points. */
  public void remove(Metric metric) {
    metrics.delete(metric);
    metrics.flush();
    changes.happened();
  }

  /**
   * @throws ProblemException 404 when there is none
   */
  public Metric get(UUID id) {
    return metrics
        .findByIdOptional(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("metric.unknown", "There is no metric " + id)));
  }

  /** The metric as it is after its points changed. */
  public Metric reread(Metric metric) {
    metrics.getEntityManager().refresh(metric);
    return metric;
  }

  /** All metrics of a page, in its order. */
  public List<Metric> ofPage(UUID pageId) {
    return metrics.ofPage(pageId);
  }
}
