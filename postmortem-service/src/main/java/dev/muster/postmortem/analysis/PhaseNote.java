package dev.muster.postmortem.analysis;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What made a phase shorter or longer (TL-07).
 *
 * @param helped a tick when it helped, a cross when it hindered
 * @param factorId the contributing factor that it is; null for none
 */
public record PhaseNote(
    @NotNull @Pattern(regexp = Limits.ID) String id,
    @NotNull Phase phase,
    boolean helped,
    @NotBlank @Size(max = Limits.TEXT) String text,
    @Nullable UUID factorId) {}
