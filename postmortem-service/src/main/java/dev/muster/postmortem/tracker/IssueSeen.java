package dev.muster.postmortem.tracker;

import java.time.Instant;

/**
 * An issue as its tracker shows it.
 *
 * @param externalId what the tracker never changes: Jira's id, GitHub's number
 * @param key what people call it: {@code PAY-7}, {@code #7}
 * @param url for people
 * @param updatedAt when it was changed last, by the tracker's clock
 */
public record IssueSeen(
    String externalId, String key, String url, Position position, Instant updatedAt) {}
