package dev.muster.incident.gate;

import dev.muster.incident.gate.Metrics.Failure;
import dev.muster.incident.gate.Metrics.NoFigureException;
import java.time.InstantSource;

/** A round of questions; once the metrics system is away, nobody waits for it again and again. */
final class Asking {
  private final Metrics metrics;
  private final InstantSource time;
  private boolean away;

  Asking(Metrics metrics, InstantSource time) {
    this.metrics = metrics;
    this.time = time;
  }

  Measurement ask(Question question) {
    if (away) {
      return question.failed(Failure.AWAY, time.instant());
    }
    try {
      return question.measured(metrics.value(question.promql()), time.instant());
    } catch (NoFigureException missing) {
      away = missing.failure() == Failure.AWAY;
      return question.failed(missing.failure(), time.instant());
    }
  }
}
