package dev.muster.postmortem.analysis;

import dev.muster.postmortem.action.ActionHorizon;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What corrects a root cause, at once, soon or for good (ANA-01).
 *
 * @param answerId the answer that it corrects; null for the problem as a whole
 * @param actionItemId the action item that it has become; null while it is an idea
 */
public record CorrectiveMeasure(
    @NotNull @Pattern(regexp = Limits.ID) String id,
    @NotNull ActionHorizon horizon,
    @NotBlank @Size(max = Limits.TEXT) String text,
    @Nullable @Pattern(regexp = Limits.ID) String answerId,
    @Nullable UUID actionItemId) {}
