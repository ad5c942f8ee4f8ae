package dev.muster.postmortem.analysis;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A possible cause.
 *
 * @param branchId the bone that it belongs to
 * @param parentId the cause that it explains; null directly at the bone
 * @param confirmed whether it has proved to be one
 */
public record FishboneCause(
    @NotNull @Pattern(regexp = Limits.ID) String id,
    @NotNull @Pattern(regexp = Limits.ID) String branchId,
    @Nullable @Pattern(regexp = Limits.ID) String parentId,
    @NotBlank @Size(max = Limits.TEXT) String text,
    boolean confirmed)
    implements TreeNode {}
