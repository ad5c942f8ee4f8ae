package dev.muster.oncall.alert.api;

import jakarta.validation.constraints.Size;

/**
 * Why an alert is over.
 *
 * @param note null for none (M-06)
 */
public record ResolveRequest(@Size(max = 2000) String note) {}
