package dev.muster.oncall.checklist.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The keys of all points that are done. */
public record TickRequest(@NotNull @Size(max = 20) List<@NotNull String> done) {}
