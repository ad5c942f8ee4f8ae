package dev.muster.postmortem.analysis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Possible causes of an effect by category, with causes of causes (ANA-02). */
public record Fishbone(
    @NotBlank @Size(max = Limits.TEXT) String effect,
    @NotNull @Size(max = 12) List<@NotNull @Valid FishboneBranch> branches,
    @NotNull @Size(max = Limits.NODES) List<@NotNull @Valid FishboneCause> causes) {

  public Fishbone {
    branches = Lists.copy(branches);
    causes = Lists.copy(causes);
  }
}
