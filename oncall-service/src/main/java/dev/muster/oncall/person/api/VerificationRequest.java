package dev.muster.oncall.person.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The code that was sent to a contact method. */
public record VerificationRequest(@NotNull @Pattern(regexp = "\\d{6}") String code) {}
