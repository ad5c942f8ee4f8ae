package dev.muster.oncall.team.api;

import dev.muster.oncall.catalogue.Slug;
import dev.muster.oncall.team.TeamDetails;
import dev.muster.oncall.zone.KnownZone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team to add or change.
 *
 * @param slug made from the name when left out
 * @param zone {@code UTC} when left out
 * @param managerIds become members too
 * @param approvesSwaps whether a manager must agree before somebody takes an offered shift; no when
 *     left out
 */
public record TeamRequest(
    @NotBlank @Size(max = 200) String name,
    @Size(max = 60) @Pattern(regexp = "[\\p{L}\\p{Nd}]+(-[\\p{L}\\p{Nd}]+)*") String slug,
    @Size(max = 2000) String description,
    @KnownZone String zone,
    @Size(max = 500) List<@NotNull UUID> memberIds,
    @Size(max = 100) List<@NotNull UUID> managerIds,
    @Nullable Boolean approvesSwaps) {

  TeamDetails details() {
    return new TeamDetails(
        name,
        slug == null ? Slug.of(name, "team") : slug,
        description == null ? "" : description,
        zone == null ? "UTC" : zone,
        memberIds == null ? List.of() : memberIds,
        managerIds == null ? List.of() : managerIds,
        approvesSwaps != null && approvesSwaps);
  }
}
