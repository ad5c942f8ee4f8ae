package dev.muster.postmortem.figures;

import dev.muster.contracts.incident.IncidentFacts;
import java.util.UUID;

/** A resolved incident; {@code postmortemId} is null while it has no post-mortem. */
public record ResolvedIncident(IncidentFacts facts, UUID postmortemId) {}
