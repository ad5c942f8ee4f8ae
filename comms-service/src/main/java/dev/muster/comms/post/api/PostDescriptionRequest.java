package dev.muster.comms.post.api;

import dev.muster.comms.status.PostImpact;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * What stands above a post.
 *
 * @param title by language of the page
 * @param impact what the components mean when left out
 */
public record PostDescriptionRequest(
    @NotEmpty @Size(max = 10)
        Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 255) String> title,
    PostImpact impact) {}
