package dev.muster.comms.subscriber.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/**
 * Subscribers of one page with whom the same is done.
 *
 * @param ids those that are not of the page, or to whom it does not apply, are left as they are
 */
public record SubscriberIdsRequest(
    @NotNull UUID pageId, @NotEmpty @Size(max = 500) Set<@NotNull UUID> ids) {}
