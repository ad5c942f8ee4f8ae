package dev.muster.comms.external.api;

import dev.muster.comms.external.ExternalAddress;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * Where a page is published as well.
 *
 * @param baseUrl of the manage API; the vendor's when left out
 * @param externalId the page's id there
 * @param apiKey left out to keep the one that is known
 * @param language spoken there; the page's own when left out
 * @param enabled whether anything is written there
 */
public record ExternalPageRequest(
    @Size(max = 300) String baseUrl,
    @NotBlank @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9_-]+") String externalId,
    @Size(min = 8, max = 200) @Pattern(regexp = "[!-~]+") String apiKey,
    @SpokenLanguage String language,
    @NotNull Boolean enabled) {

  ExternalAddress address() {
    String url =
        Optional.ofNullable(baseUrl)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .orElse(ExternalAddress.VENDOR);
    return new ExternalAddress(url, externalId);
  }
}
