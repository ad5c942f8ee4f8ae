package dev.muster.oncall.pagerduty.override.api;

import dev.muster.oncall.pagerduty.override.WireOverride;
import java.util.List;

/** Overrides in their wrapper. */
public record OverridesAnswer(List<WireOverride> overrides) {}
