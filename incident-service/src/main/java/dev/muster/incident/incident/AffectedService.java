package dev.muster.incident.incident;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A service that an incident is about, named as it was called then; {@code tier} is 1 to 4. */
@Embeddable
public record AffectedService(UUID serviceId, String name, int tier) {}
