package dev.muster.comms.rehearsal.api;

import dev.muster.comms.validation.SpokenLanguage;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of an incident that somebody thinks about.
 *
 * @param state left out to keep it
 * @param severity left out to keep it
 * @param body public words by language that would come with it; left out for our own
 */
public record IncidentRehearsalRequest(
    @NotNull UUID incidentId,
    IncidentState state,
    Severity severity,
    @Size(max = 10)
        Map<@NotNull @SpokenLanguage String, @NotNull @Size(max = 25_000) String> body) {
  Map<String, String> words() {
    return Optional.ofNullable(body).orElse(Map.of());
  }
}
