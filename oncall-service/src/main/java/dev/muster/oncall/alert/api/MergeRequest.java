package dev.muster.oncall.alert.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The alert that stands for this one from now on. */
public record MergeRequest(@NotNull UUID into) {}
