package dev.muster.comms.publicsite.api;

/**
 * A page as readers would see it.
 *
 * @param html needs nothing else and runs no scripts
 */
public record PagePreviewResponse(String html) {}
