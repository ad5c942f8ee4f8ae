package dev.muster.comms.external.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which component is which, all of them at once.
 *
 * @param mapping components that are not named are connected with none
 */
public record ComponentMappingRequest(
    @NotNull @Size(max = 1100) List<@NotNull @Valid Pair> mapping) {
  /** One of ours and the one there. */
  public record Pair(@NotNull UUID componentId, @NotBlank @Size(max = 64) String externalId) {}

  Map<UUID, String> pairs() {
    return mapping.stream()
        .collect(Collectors.toMap(Pair::componentId, Pair::externalId, (first, last) -> last));
  }
}
