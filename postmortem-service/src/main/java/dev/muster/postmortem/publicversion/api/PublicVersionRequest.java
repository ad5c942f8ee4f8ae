package dev.muster.postmortem.publicversion.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * Words for customers.
 *
 * @param texts Markdown by language tag; an empty one is left out
 */
public record PublicVersionRequest(
    @NotEmpty @Size(max = 10)
        Map<@NotNull @Size(max = 35) String, @NotNull @Size(max = 50_000) String> texts) {}
