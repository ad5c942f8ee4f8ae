package dev.muster.postmortem.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The post-mortem that everybody should read.
 *
 * @param month first day of the month it is the learning of
 * @param why what whoever chose it says about it; empty when nobody did
 * @param chosenBy null when a rule picked it: the worst incident, then the most that was learnt
 */
public record Learning(
    LocalDate month,
    UUID postmortemId,
    String reference,
    String title,
    @Nullable Instant resolvedAt,
    String why,
    @Nullable String chosenBy) {}
