package dev.muster.postmortem.analysis;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A bone of a fishbone.
 *
 * @param category a key of the catalogue FISHBONE; null for a branch of this analysis alone
 * @param name what this analysis calls it; null to call it as the catalogue does
 */
public record FishboneBranch(
    @NotNull @Pattern(regexp = Limits.ID) String id,
    @Nullable @Size(max = 40) String category,
    @Nullable @Size(max = 80) String name) {}
