package dev.muster.comms.post.api;

import dev.muster.comms.check.CheckCode;
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
import java.util.Set;
import java.util.UUID;

/**
 * Something to add to a post, or to propose in a draft.
 *
 * @param status the post's when left out
 * @param body by language of the page
 * @param components what it says of components, by their ids; the rest stay
 * @param nextUpdateAt what the cadence asks when left out
 * @param expectedAt when it is expected to work again
 * @param deliver whether subscribers are told; true when left out
 * @param undoable whether what becomes public waits a little, so that it can be taken back; false
 *     when left out, for programs do not change their minds
 * @param acknowledged findings of the checks that may stand: words with others are refused; left
 *     out by those who speak without the checks
 */
public record PostUpdateRequest(
    PublicStatus status,
    @NotEmpty @Size(max = 10)
        Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 25_000) String> body,
    @Size(max = 200) Map<@NotNull UUID, @NotNull ComponentStatus> components,
    Instant nextUpdateAt,
    Instant expectedAt,
    Boolean deliver,
    Boolean undoable,
    @Size(max = 20) Set<@NotNull CheckCode> acknowledged) {

  /** The same as the service knows it. */
  public Statement statement() {
    return new Statement(
        status,
        body,
        Optional.ofNullable(components).orElse(Map.of()),
        nextUpdateAt,
        expectedAt,
        !Boolean.FALSE.equals(deliver),
        acknowledged);
  }

  boolean waits() {
    return Boolean.TRUE.equals(undoable);
  }
}
