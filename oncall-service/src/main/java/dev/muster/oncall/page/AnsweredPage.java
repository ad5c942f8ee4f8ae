package dev.muster.oncall.page;

import java.util.UUID;

/** A page whose person answered. */
public record AnsweredPage(UUID id, UUID personId, String personName) {}
