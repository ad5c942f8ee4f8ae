package dev.muster.postmortem.figures;

import java.math.BigDecimal;

/**
 * What a metric comes to.
 *
 * @param value in the unit of the metric; null when there is nothing to compute it of
 * @param spread of durations; null for other kinds and without any
 * @param sample how many incidents or items it is made of
 * @param without how many lie in the period but lack a milestone or have it in the wrong order; for
 *     recurrence, how many of the sample have no cause yet
 * @param hits those of the sample that came back, or were done on time
 * @param targetsMet how many of {@code withTarget} durations met the target of their severity
 * @param downSeconds for the time between failures, how long it was down; null for other kinds
 * @param target null for none
 * @param met whether the value is better than the target; null without one of them
 */
public record Figure(
    BigDecimal value,
    Spread spread,
    int sample,
    int without,
    int hits,
    int targetsMet,
    int withTarget,
    BigDecimal downSeconds,
    BigDecimal target,
    Boolean met) {}
