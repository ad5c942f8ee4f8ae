package dev.muster.postmortem.analysis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What people note beside the phases of an incident, which follow from its milestones (ANA-04). */
public record TimelineNotes(@NotNull @Size(max = 60) List<@NotNull @Valid PhaseNote> notes) {

  public TimelineNotes {
    notes = Lists.copy(notes);
  }
}
