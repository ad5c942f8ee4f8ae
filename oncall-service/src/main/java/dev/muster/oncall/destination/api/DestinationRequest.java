package dev.muster.oncall.destination.api;

import dev.muster.oncall.destination.DestinationDetails;
import dev.muster.oncall.destination.DestinationKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A destination to add or change.
 *
 * @param kind cannot be changed later
 * @param address the id or name of a Slack channel, the URL of a Teams workflow or of a webhook;
 *     may be left out in a change, to keep what is there
 * @param language of the messages, a language tag; {@code en} when left out
 */
public record DestinationRequest(
    @NotBlank @Size(max = 200) String name,
    @NotNull DestinationKind kind,
    @Size(max = 2000) String address,
    @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String language) {

  DestinationDetails details() {
    return new DestinationDetails(name, kind, address, language == null ? "en" : language);
  }
}
