package dev.muster.comms.external.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.muster.comms.external.ExternalComponent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which component is which.
 *
 * @param theirs the components of the other side as they were read last; empty until then
 */
public record ComponentMappingResponse(List<Pair> components, List<ExternalComponent> theirs) {
  /**
   * A component of ours.
   *
   * @param externalId the one there; null for none
   * @param proposal the one there of the same name; null when there is none or one is chosen
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Pair(
      UUID componentId, String name, @Nullable String externalId, @Nullable String proposal) {}
}
