package dev.muster.comms.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What must not slip into public words, as it is written.
 *
 * @param hostSuffixes endings of internal host names
 * @param hostPatterns internal host names, with {@code *} for anything and {@code #} for a number
 */
public record PublishingChecksDocument(
    @NotNull @Size(max = 100) List<@NotBlank @Size(max = 100) String> hostSuffixes,
    @NotNull @Size(max = 100) List<@NotBlank @Size(max = 100) String> hostPatterns,
    @NotNull @Size(max = 1000) List<@NotBlank @Size(max = 200) String> privateNames) {
  PublishingChecks toChecks() {
    return new PublishingChecks(hostSuffixes, hostPatterns, privateNames);
  }
}
