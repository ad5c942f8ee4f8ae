package dev.muster.postmortem.analysis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What had to come together, through AND and OR gates, for the event at the top (ANA-03). */
public record FaultTree(
    @NotNull @Size(min = 1, max = Limits.NODES) List<@NotNull @Valid FaultEvent> events) {

  public FaultTree {
    events = Lists.copy(events);
  }
}
