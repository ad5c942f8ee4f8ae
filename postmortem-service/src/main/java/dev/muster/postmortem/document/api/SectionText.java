package dev.muster.postmortem.document.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The text of a section, in Markdown. */
public record SectionText(@NotNull @Size(max = 200_000) String markdown) {}
