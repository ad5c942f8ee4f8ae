package dev.muster.comms.postmortem.api;

import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * The draft of a post-mortem.
 *
 * @param body Markdown by language of the page
 */
public record PostmortemRequest(
    @NotEmpty @Size(max = 10)
        Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 50_000) String> body) {}
