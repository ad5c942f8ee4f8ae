package dev.muster.oncall.pagerduty;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** How a client names another thing; all but the id is taken as read. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WireReferenceInput(@NotNull String id, @Nullable String type) {}
