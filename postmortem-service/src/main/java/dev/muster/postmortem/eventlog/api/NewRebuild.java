package dev.muster.postmortem.eventlog.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Which projections to make again.
 *
 * @param projections names such as {@code incidents}; all when empty or absent
 */
public record NewRebuild(@Size(max = 20) List<@NotNull @Size(max = 40) String> projections) {

  public NewRebuild {
    projections = projections == null ? List.of() : projections;
  }
}
