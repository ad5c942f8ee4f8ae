package dev.muster.comms.template.api;

import org.jspecify.annotations.Nullable;

/**
 * How a text would look with example values.
 *
 * @param subject null for what is not mail
 * @param html null for what is not mail
 */
public record PreviewResponse(@Nullable String subject, String body, @Nullable String html) {}
