package dev.muster.oncall.pagerduty.override.api;

import dev.muster.oncall.pagerduty.override.WireOverride;

/** An override in its wrapper. */
public record OverrideAnswer(WireOverride override) {}
