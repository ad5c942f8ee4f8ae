package dev.muster.incident.incident.api;

import dev.muster.incident.incident.Rewriting.Details;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What describes an incident.
 *
 * @param summary null makes it empty
 * @param serviceIds those it concerns and no others; null leaves them as they are
 */
public record EditRequest(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 10_000) String summary,
    @NotNull Instant startedAt,
    @Nullable @Size(max = 200) List<@NotNull UUID> serviceIds) {
  Details details() {
    return new Details(
        title.strip(),
        summary == null ? "" : summary.strip(),
        startedAt,
        serviceIds == null ? null : serviceIds.stream().distinct().toList());
  }
}
