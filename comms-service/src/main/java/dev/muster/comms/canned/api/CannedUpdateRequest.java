package dev.muster.comms.canned.api;

import dev.muster.comms.canned.CannedSettings;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Words to prepare.
 *
 * @param name by which they are found
 * @param title by language of the page
 * @param body by language of the page
 * @param status which they set; none when left out
 * @param deliver whether subscribers are told; true when left out
 * @param category heading among others
 * @param componentIds components of the page that they are about
 */
public record CannedUpdateRequest(
    @NotBlank @Size(max = 120) String name,
    @NotEmpty @Size(max = 10)
        Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 255) String> title,
    @NotEmpty @Size(max = 10)
        Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 25_000) String> body,
    PublicStatus status,
    Boolean deliver,
    @Size(max = 120) String category,
    @Size(max = 500) Set<@NotNull UUID> componentIds) {

  CannedSettings settings() {
    return new CannedSettings(
        name.strip(),
        title,
        body,
        status,
        !Boolean.FALSE.equals(deliver),
        Optional.ofNullable(category)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .orElse(null),
        Optional.ofNullable(componentIds).orElse(Set.of()));
  }
}
