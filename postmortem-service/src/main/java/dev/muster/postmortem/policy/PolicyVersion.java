package dev.muster.postmortem.policy;

import java.time.Instant;

/** A policy as it was put in force; versions are never changed, so what used one can name it. */
public record PolicyVersion(
    int version, String name, PostmortemPolicy policy, Instant createdAt, String createdBy) {}
