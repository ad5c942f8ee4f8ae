package dev.muster.oncall.person.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The subscription with which a browser replaced the one before. */
public record SubscriptionRequest(
    @NotBlank @Size(max = 2000) String address, @NotNull @Valid PushKeysBody keys) {}
