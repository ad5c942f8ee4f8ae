package dev.muster.incident.incident.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.muster.contracts.Severity;
import dev.muster.incident.incident.Declarations.Order;
import dev.muster.incident.severity.SeverityFacts;
import dev.muster.incident.severity.SeverityNames;
import dev.muster.incident.words.PublicText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An incident to declare; a title is enough.
 *
 * @param severity null to let the severity policy decide from the facts
 * @param facts null for nothing known
 * @param summary null for none
 * @param serviceIds null or empty for none
 * @param startedAt when the trouble began; null for now, or for the first of the alerts
 * @param drill null for false
 * @param restricted whether only its members see it; null for false
 * @param takeCommand whether the caller commands it at once; null for false
 * @param publicText by language tag; null for the proposed words
 * @param alertIds from which it is declared: they join, with their services; null for none
 */
public record DeclareRequest(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 10_000) String summary,
    @Size(max = 50) List<@NotNull UUID> serviceIds,
    @JsonDeserialize(using = SeverityNames.Reader.class) Severity severity,
    @Valid SeverityFacts facts,
    Instant startedAt,
    Boolean drill,
    Boolean restricted,
    Boolean takeCommand,
    @PublicText Map<String, String> publicText,
    @Size(max = 100) List<@NotNull UUID> alertIds) {

  Order order() {
    return new Order(
        title.strip(),
        summary == null ? "" : summary.strip(),
        serviceIds == null ? List.of() : serviceIds.stream().distinct().toList(),
        severity,
        facts,
        startedAt,
        Boolean.TRUE.equals(drill),
        Boolean.TRUE.equals(restricted),
        Boolean.TRUE.equals(takeCommand),
        publicText,
        alertIds == null ? List.of() : alertIds.stream().distinct().toList());
  }
}
