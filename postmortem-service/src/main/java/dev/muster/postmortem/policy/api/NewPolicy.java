package dev.muster.postmortem.policy.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.muster.postmortem.policy.PolicyPreset;
import dev.muster.postmortem.policy.PostmortemPolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;

/**
 * A policy to put in force: one that Muster ships or one spelled out.
 *
 * @param preset null when {@code policy} is given
 * @param name what to list the version as; the preset's name when absent
 * @param policy null when {@code preset} is given
 */
public record NewPolicy(
    PolicyPreset preset, @Size(min = 1, max = 100) String name, @Valid PostmortemPolicy policy) {

  /** Whether exactly one of the two ways is used. */
  @AssertTrue(message = "give either preset or policy")
  @JsonIgnore
  public boolean isOneOfPresetAndPolicy() {
    return (preset == null) != (policy == null);
  }

  PostmortemPolicy chosen() {
    return preset == null ? policy : preset.policy();
  }

  String label() {
    if (name != null) {
      return name;
    }
    return preset == null ? "custom" : preset.label();
  }
}
