package dev.muster.oncall.schedule.api;

import dev.muster.oncall.rotation.Slot;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A place in the order of turns: a person, a group that is on call together, or nobody. */
public record SlotBody(@NotNull @Size(max = 50) List<@NotNull UUID> personIds) {

  Slot slot() {
    return new Slot(personIds);
  }

  static SlotBody from(Slot slot) {
    return new SlotBody(slot.personIds());
  }
}
