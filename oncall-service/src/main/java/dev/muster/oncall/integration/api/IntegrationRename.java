package dev.muster.oncall.integration.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A new name for an integration. */
public record IntegrationRename(@NotBlank @Size(max = 200) String name) {}
