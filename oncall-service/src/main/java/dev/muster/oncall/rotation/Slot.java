package dev.muster.oncall.rotation;

import java.util.List;
import java.util.UUID;

/**
 * A place in the order of turns.
 *
 * @param personIds who is on call together in this turn; empty when nobody is
 */
public record Slot(List<UUID> personIds) {
  public Slot {
    personIds = personIds.stream().distinct().toList();
  }

  Slot without(UUID person) {
    return new Slot(personIds.stream().filter(each -> !each.equals(person)).toList());
  }

  Slot replacing(UUID person, UUID successor) {
    return new Slot(
        personIds.stream().map(each -> each.equals(person) ? successor : each).toList());
  }

  public static Slot of(UUID... personIds) {
    return new Slot(List.of(personIds));
  }
}
