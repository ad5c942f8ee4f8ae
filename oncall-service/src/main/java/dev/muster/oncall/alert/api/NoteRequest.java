package dev.muster.oncall.alert.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A remark about an alert. */
public record NoteRequest(@NotBlank @Size(max = 4000) String text) {}
