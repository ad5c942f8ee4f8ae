package dev.muster.oncall.page;

import dev.muster.contracts.Who;
import dev.muster.oncall.page.PageReason.Origin;
import java.util.Map;
import java.util.UUID;

/**
 * How somebody pages others beside the escalation.
 *
 * @param subject name of the contact card through which they do; null for none
 * @param mark what the log keeps to know the same wish again; empty for wishes that are all new
 * @param message why they need help; null when they do not say
 */
public record PageByHand(
    Who by, Origin origin, String subject, Map<String, Object> mark, String message) {
  public PageByHand {
    mark = Map.copyOf(mark);
    message = message == null || message.isBlank() ? null : message.strip();
  }

  public static PageByHand directly(Who by, String message) {
    return new PageByHand(by, Origin.BY_HAND, null, Map.of(), message);
  }

  public static PageByHand throughCard(UUID card, String name, Who by, String message) {
    return new PageByHand(
        by, Origin.CARD, name, Map.of("card", name, "cardId", card.toString()), message);
  }

  public static PageByHand asManagerOf(UUID person, Who by, String message) {
    return new PageByHand(
        by, Origin.MANAGER, null, Map.of("managerOf", person.toString()), message);
  }

  PageReason reason(PagePath path) {
    return new PageReason(origin, subject, by.name(), message, path);
  }
}
