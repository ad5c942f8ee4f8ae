package dev.muster.comms.post.api;

import dev.muster.comms.check.CheckCode;
import dev.muster.comms.post.Statement;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostImpact;
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
 * A post to write.
 *
 * @param incidentId left out for a post that no incident caused
 * @param title by language of the page
 * @param status {@code INVESTIGATING} when left out
 * @param body by language of the page
 * @param components what it says of components, by their ids
 * @param impact what the components mean when left out
 * @param nextUpdateAt what the cadence asks when left out
 * @param expectedAt when it is expected to work again
 * @param publish whether it goes out at once; true when left out
 * @param deliver whether subscribers are told; true when left out
 * @param undoable whether what becomes public waits a little, so that it can be taken back; false
 *     when left out, for programs do not change their minds
 * @param acknowledged findings of the checks that may stand: words with others are refused; left
 *     out by those who speak without the checks
 */
public record PostRequest(
    @NotNull UUID pageId,
    UUID incidentId,
    @NotEmpty @Size(max = 10)
        Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 255) String> title,
    PublicStatus status,
    @NotEmpty @Size(max = 10)
        Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 25_000) String> body,
    @Size(max = 200) Map<@NotNull UUID, @NotNull ComponentStatus> components,
    PostImpact impact,
    Instant nextUpdateAt,
    Instant expectedAt,
    Boolean publish,
    Boolean deliver,
    Boolean undoable,
    @Size(max = 20) Set<@NotNull CheckCode> acknowledged) {

  Statement statement() {
    return new Statement(
        Optional.ofNullable(status).orElse(PublicStatus.INVESTIGATING),
        body,
        Optional.ofNullable(components).orElse(Map.of()),
        nextUpdateAt,
        expectedAt,
        !Boolean.FALSE.equals(deliver),
        acknowledged);
  }

  boolean published() {
    return !Boolean.FALSE.equals(publish);
  }

  boolean waits() {
    return Boolean.TRUE.equals(undoable);
  }
}
