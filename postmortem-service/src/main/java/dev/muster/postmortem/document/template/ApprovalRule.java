package dev.muster.postmortem.document.template;

import dev.muster.platform.security.Actor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who must agree before a post-mortem is published.
 *
 * @param needed how many; with 0 nobody has to
 * @param roles of those who may
 */
public record ApprovalRule(
    @Min(0) @Max(5) int needed, @NotEmpty @Size(max = 3) List<@NotNull ApproverRole> roles) {
  public ApprovalRule {
    roles = roles == null ? null : List.copyOf(roles);
  }

  /** Whether {@code actor} may approve. */
  public boolean allows(Actor actor) {
    return roles.stream().anyMatch(role -> actor.has(role.role()));
  }
}
