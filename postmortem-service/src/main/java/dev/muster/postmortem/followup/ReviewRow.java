package dev.muster.postmortem.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up review as it stands.
 *
 * @param title of the post-mortem
 * @param nextAt when the next round begins; null when nothing is left
 * @param askedAt when this round began; null before the first one
 * @param answeredAt null while nobody has answered this round
 */
public record ReviewRow(
    UUID id,
    UUID postmortemId,
    String reference,
    String title,
    int round,
    @Nullable Instant nextAt,
    @Nullable Instant askedAt,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy,
    @Nullable String note,
    int finished,
    int unfinished) {}
