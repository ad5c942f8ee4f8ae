package dev.muster.incident.incident.api;

import jakarta.validation.constraints.Size;

/** The root cause; {@code cause} null or blank takes it back. */
public record RootCauseRequest(@Size(max = 10_000) String cause) {
  public RootCauseRequest {
    cause = cause == null || cause.isBlank() ? null : cause.strip();
  }
}
