package dev.muster.comms.post.api;

import dev.muster.comms.post.Statement;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to add to a post, or to propose in a draft.
 *
 * @param status the post's when left out
 * @param body by language of the page
 * @param components what it says of components, by their ids; the rest stay
 * @param nextUpdateAt what the cadence asks when left out
 * @param deliver whether subscribers are told; true when left out
 */
public record PostUpdateRequest(
    PublicStatus status,
    @NotEmpty @Size(max = 10)
        Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 25_000) String> body,
    @Size(max = 200) Map<@NotNull UUID, @NotNull ComponentStatus> components,
    Instant nextUpdateAt,
    Boolean deliver) {

  Statement statement() {
    return new Statement(
        status,
        body,
        Optional.ofNullable(components).orElse(Map.of()),
        nextUpdateAt,
        !Boolean.FALSE.equals(deliver));
  }
}
