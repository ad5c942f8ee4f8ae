package dev.muster.comms.post.api;

import dev.muster.comms.check.CheckCode;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;

/**
 * A yes.
 *
 * @param body other words by language of the page; left out for those that were proposed
 * @param undoable whether it waits a little, so that it can be taken back; false when left out
 * @param acknowledged findings of the checks that may stand: words with others are refused; left
 *     out by those who speak without the checks
 */
public record ApproveRequest(
    @Size(min = 1, max = 10)
        Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 25_000) String> body,
    Boolean undoable,
    @Size(max = 20) Set<@NotNull CheckCode> acknowledged) {
  boolean waits() {
    return Boolean.TRUE.equals(undoable);
  }
}
