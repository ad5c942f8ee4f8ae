package dev.muster.postmortem.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person to show; {@code name} is null when the catalogue does not know the person yet. */
public record PersonRef(UUID id, @Nullable String name) {}
