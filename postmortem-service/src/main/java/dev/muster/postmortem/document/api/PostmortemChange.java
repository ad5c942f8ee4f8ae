package dev.muster.postmortem.document.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What changes about a post-mortem; what is absent stays.
 *
 * @param noActionItemsReason why no action item is needed; empty takes the reason back
 */
public record PostmortemChange(
    @Size(min = 1, max = 300) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String title,
    UUID ownerId,
    UUID scribeId,
    @Size(max = 2000) String noActionItemsReason) {}
