package dev.muster.platform.delivery.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whose failed deliveries are to be sent again. */
public record FailedRetryRequest(
    @NotBlank @Size(max = 50) String channel, @NotBlank @Size(max = 100) String provider) {}
