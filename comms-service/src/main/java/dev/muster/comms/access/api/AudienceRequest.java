package dev.muster.comms.access.api;

import dev.muster.comms.access.AccessSettings;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A customer who sees a part of the page.
 *
 * @param id left out for a new one
 * @param password at least 8 characters; left as it is when left out, taken away when empty
 * @param groups groups or roles at the identity provider; none when left out
 * @param componentIds what they see, with all incidents and maintenances that touch it
 */
public record AudienceRequest(
    UUID id,
    @NotBlank @Size(max = 120) String name,
    @Size(max = 200) @Pattern(regexp = "|.{8,}") String password,
    @Size(max = 50) List<@NotBlank @Size(max = 200) String> groups,
    @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> componentIds) {
  AccessSettings.Audience audience() {
    return new AccessSettings.Audience(
        id, name.strip(), password, groups == null ? List.of() : groups, componentIds);
  }
}
