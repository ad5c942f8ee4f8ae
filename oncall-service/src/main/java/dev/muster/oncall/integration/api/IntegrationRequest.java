package dev.muster.oncall.integration.api;

import dev.muster.oncall.integration.IntegrationKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An integration to add. */
public record IntegrationRequest(
    @NotNull IntegrationKind kind, @NotBlank @Size(max = 200) String name) {}
