package dev.muster.oncall.pagerduty.override;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.muster.oncall.pagerduty.WireReferenceInput;
import org.jspecify.annotations.Nullable;

/** An override as clients send it; each is judged by itself, so that nothing is required here. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OverrideInput(
    @Nullable String start, @Nullable String end, @Nullable WireReferenceInput user) {}
