package dev.muster.comms.template.api;

/**
 * How a text would look with example values.
 *
 * @param subject null for what is not mail
 * @param html null for what is not mail
 */
public record PreviewResponse(String subject, String body, String html) {}
