package dev.muster.postmortem.factor.api;

import dev.muster.postmortem.factor.FactorText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a contributing factor says.
 *
 * @param category a key of the catalogue FACTOR
 * @param evidenceUrl where one sees it; absent for nowhere
 * @param main whether it gives the cause category of the incident; absent means no
 * @param noActionReason why nothing is done about it; absent when something should be
 */
public record FactorChange(
    @NotNull @Size(min = 1, max = 40) String category,
    @NotBlank @Size(max = 2_000) String text,
    @Size(max = 2_000)
        @Pattern(regexp = "https?://[^\\s<>|`\"]+", message = "must be an http or https address")
        String evidenceUrl,
    Boolean main,
    @Size(max = 1_000) String noActionReason) {

  FactorText wanted() {
    return new FactorText(
        category,
        text.strip(),
        evidenceUrl,
        Boolean.TRUE.equals(main),
        noActionReason == null || noActionReason.isBlank() ? null : noActionReason.strip());
  }
}
