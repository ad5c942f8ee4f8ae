package dev.muster.comms.component.api;

import dev.muster.comms.component.ComponentSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a component is.
 *
 * @param groupId the group it stands in; none when left out
 * @param position order in its group, or on the page without one, from 1; when left out it stays
 *     where it is, and a new one comes last
 * @param onlyShowIfDegraded whether it hides while it works
 * @param showcase whether the page shows its uptime; it does when left out
 * @param startDate first day of its uptime; when left out it stays as it is, today for a new one
 * @param serviceIds services whose incidents affect it
 * @param dependsOn components of the same page that it cannot work without; never in a circle
 */
public record ComponentRequest(
    @NotBlank @Size(max = 120) String name,
    @Size(max = 500) String description,
    UUID groupId,
    @Min(1) @Max(100_000) Integer position,
    Boolean onlyShowIfDegraded,
    Boolean showcase,
    @PastOrPresent LocalDate startDate,
    @Size(max = 200) List<@NotNull UUID> serviceIds,
    @Size(max = 100) List<@NotNull UUID> dependsOn) {

  /** As the domain wants it. */
  public ComponentSettings settings() {
    return new ComponentSettings(
        name.strip(),
        Words.orNull(description),
        groupId,
        position,
        Boolean.TRUE.equals(onlyShowIfDegraded),
        !Boolean.FALSE.equals(showcase),
        startDate,
        serviceIds == null ? Set.of() : Set.copyOf(serviceIds),
        dependsOn == null ? Set.of() : Set.copyOf(dependsOn));
  }
}
