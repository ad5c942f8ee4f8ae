package dev.muster.postmortem.analysis;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One answer to a why; what is answered further asks why again.
 *
 * @param parentId the answer that it explains; null when it explains the problem
 * @param question how its own why is worded; null for plainly why
 * @param rootCause whether asking on would lead nowhere that anybody can change
 */
public record WhyAnswer(
    @NotNull @Pattern(regexp = Limits.ID) String id,
    @Nullable @Pattern(regexp = Limits.ID) String parentId,
    @NotBlank @Size(max = Limits.TEXT) String text,
    @Nullable @Size(max = Limits.TEXT) String question,
    boolean rootCause)
    implements TreeNode {}
