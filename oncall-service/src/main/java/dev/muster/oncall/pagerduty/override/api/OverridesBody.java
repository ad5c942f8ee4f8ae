package dev.muster.oncall.pagerduty.override.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.muster.oncall.pagerduty.override.OverrideInput;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Overrides to add.
 *
 * @param overrides each of which is judged by itself
 * @param override the older form, with a single one; read when there is no list
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OverridesBody(
    @Nullable @Size(max = 200) List<OverrideInput> overrides, @Nullable OverrideInput override) {}
