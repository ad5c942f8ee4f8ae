package dev.muster.oncall.pagerduty.override;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of several overrides.
 *
 * @param status 201 when it was added, 400 when it cannot be
 * @param errors why not; left out when it was added
 * @param override as it is now, or as it was sent
 */
public record OverrideResult(
    int status,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<String> errors,
    @Nullable @Schema(implementation = WireOverride.class) Object override) {}
