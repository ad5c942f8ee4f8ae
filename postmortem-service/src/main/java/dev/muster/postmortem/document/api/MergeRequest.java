package dev.muster.postmortem.document.api;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody wrote.
 *
 * @param basedOn version of the section that its writer saw last
 * @param base the text on which the writer began, where it is not that version's
 */
public record MergeRequest(
    @Min(1) long basedOn,
    @Nullable @Size(max = 200_000) String base,
    @NotNull @Size(max = 200_000) String markdown) {}
