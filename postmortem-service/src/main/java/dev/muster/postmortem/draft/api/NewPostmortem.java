package dev.muster.postmortem.draft.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Asks for the post-mortem of a resolved incident. */
public record NewPostmortem(@NotNull UUID incidentId) {}
