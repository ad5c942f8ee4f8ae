package dev.muster.postmortem.figures.api;

import dev.muster.postmortem.figures.Figure;
import dev.muster.postmortem.figures.Spread;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a metric comes to.
 *
 * @param value in the unit of the metric, a mean for durations; null when there is nothing to
 *     compute it of
 * @param spread mean, median and percentiles of durations; null for other kinds
 * @param sample how many incidents or action items it is made of
 * @param without how many lack a milestone or have it in the wrong order, and are not in the
 *     sample; for recurrence, how many of the sample have no cause yet
 * @param hits those of the sample that came back, or were done on time
 * @param targetsMet how many of {@code withTarget} met the target of their own severity
 * @param downSeconds for the time between failures, how long it was down; null for other kinds
 * @param target null without one for what was asked for
 * @param met whether the value is better than the target; null without one of them
 */
public record FigureView(
    @Nullable BigDecimal value,
    @Nullable Spread spread,
    int sample,
    int without,
    int hits,
    int targetsMet,
    int withTarget,
    @Nullable BigDecimal downSeconds,
    @Nullable BigDecimal target,
    @Nullable Boolean met) {

  static FigureView from(Figure figure) {
    return new FigureView(
        figure.value(),
        figure.spread(),
        figure.sample(),
        figure.without(),
        figure.hits(),
        figure.targetsMet(),
        figure.withTarget(),
        figure.downSeconds(),
        figure.target(),
        figure.met());
  }
}
