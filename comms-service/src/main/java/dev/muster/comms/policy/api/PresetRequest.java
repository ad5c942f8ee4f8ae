package dev.muster.comms.policy.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Which rules that ship to put in force: {@code default} or {@code demo}. */
public record PresetRequest(@NotBlank @Size(max = 40) String preset) {}
