package dev.muster.incident.incident.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What describes an incident; {@code summary} null makes it empty. */
public record EditRequest(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 10_000) String summary,
    @NotNull Instant startedAt) {}
