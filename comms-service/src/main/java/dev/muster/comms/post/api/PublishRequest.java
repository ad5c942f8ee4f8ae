package dev.muster.comms.post.api;

import dev.muster.comms.check.CheckCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * How a draft goes out.
 *
 * @param deliver whether subscribers are told; true when left out
 * @param undoable whether what becomes public waits a little, so that it can be taken back; false
 *     when left out, for programs do not change their minds
 * @param acknowledged findings of the checks that may stand: a draft with others is refused; left
 *     out by those who speak without the checks
 */
public record PublishRequest(
    Boolean deliver, Boolean undoable, @Size(max = 20) Set<@NotNull CheckCode> acknowledged) {
  boolean delivered() {
    return !Boolean.FALSE.equals(deliver);
  }

  boolean waits() {
    return Boolean.TRUE.equals(undoable);
  }
}
