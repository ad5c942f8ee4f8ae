package dev.muster.postmortem.tracker;

/**
 * What leads from an issue to the action item; {@code marker} keeps it from being written twice.
 */
record Backlink(String marker, String title, String words, String url) {}
