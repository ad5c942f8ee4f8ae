package dev.muster.incident.policy;

import dev.muster.contracts.Who;
import java.time.Instant;

/** A policy as it was from one moment on; versions count from 1 and never change. */
public record PolicyVersion<T>(
    int version, String name, T definition, Instant createdAt, Who createdBy) {}
