package dev.muster.oncall.destination.api;

import dev.muster.oncall.destination.DestinationKind;
import java.util.List;

/**
 * What destinations can be.
 *
 * @param available kinds that a provider is configured for
 */
public record DestinationKindsResponse(List<DestinationKind> available) {}
