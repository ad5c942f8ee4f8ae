package dev.muster.testkit.tracker;

import com.fasterxml.jackson.databind.JsonNode;

/** What a fake answers; {@code body} is null for none. */
record TrackerAnswer(int status, JsonNode body) {}
