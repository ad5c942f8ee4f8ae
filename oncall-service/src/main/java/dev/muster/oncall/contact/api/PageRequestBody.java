package dev.muster.oncall.contact.api;

import dev.muster.oncall.escalation.api.TargetBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whom to page as well: exactly one of {@code targets}, {@code contactCardId} and {@code special}.
 *
 * @param message why they are needed; null for nothing to say
 */
public record PageRequestBody(
    @Size(min = 1, max = 10) List<@NotNull @Valid TargetBody> targets,
    UUID contactCardId,
    Special special,
    @Size(max = 500) String message) {

  /** Contacts that follow from who asks. */
  public enum Special {
    MY_MANAGER
  }

  boolean namesOne() {
    return Stream.of(targets, contactCardId, special).filter(each -> each != null).count() == 1;
  }
}
