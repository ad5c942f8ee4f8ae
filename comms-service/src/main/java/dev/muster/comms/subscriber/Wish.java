package dev.muster.comms.subscriber;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody wants to hear, and in which language.
 *
 * @param componentIds empty for all components
 */
public record Wish(Locale language, Wants wants, Set<UUID> componentIds) {
  public Wish {
    componentIds = Set.copyOf(componentIds);
  }
}
