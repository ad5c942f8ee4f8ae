package dev.muster.comms.component.api;

import dev.muster.comms.component.ComponentSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a component is.
 *
 * @param group the heading it stands under
 * @param position order on the page, from 1; 1 when left out
 * @param onlyShowIfDegraded whether it hides while it works
 * @param serviceIds services whose incidents affect it
 */
public record ComponentRequest(
    @NotBlank @Size(max = 120) String name,
    @Size(max = 500) String description,
    @Size(max = 120) String group,
    @Min(1) @Max(100_000) Integer position,
    Boolean onlyShowIfDegraded,
    @Size(max = 200) List<@NotNull UUID> serviceIds) {

  ComponentSettings settings() {
    return new ComponentSettings(
        name.strip(),
        blankToNull(description),
        blankToNull(group),
        Optional.ofNullable(position).orElse(1),
        Boolean.TRUE.equals(onlyShowIfDegraded),
        serviceIds == null ? Set.of() : Set.copyOf(serviceIds));
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
