package dev.muster.oncall.service.api;

import dev.muster.contracts.Link;
import dev.muster.oncall.catalogue.Slug;
import dev.muster.oncall.service.ServiceDetails;
import dev.muster.oncall.service.UrgencyRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A service to add or change.
 *
 * @param slug made from the name when left out
 * @param tier 1, the most critical, to 4; 3 when left out
 * @param policyId the escalation policy of its alerts; null pages nobody
 * @param dependsOn services that it cannot work without; none when left out
 * @param urgency by severity when left out
 */
public record ServiceRequest(
    @NotBlank @Size(max = 200) String name,
    @Size(max = 60) @Pattern(regexp = "[\\p{L}\\p{Nd}]+(-[\\p{L}\\p{Nd}]+)*") String slug,
    @Size(max = 2000) String description,
    @Min(1) @Max(4) Integer tier,
    UUID teamId,
    UUID policyId,
    @Size(max = 20) List<@NotNull @Valid ServiceLink> links,
    @Size(max = 100) List<@NotNull UUID> dependsOn,
    @Valid UrgencyBody urgency) {

  /** A link to a dashboard, logs or a runbook. */
  public record ServiceLink(
      @NotNull @Size(max = 2000) @Pattern(regexp = "https?://[^\\s<>\"]+") String href,
      @NotBlank @Size(max = 200) String text) {}

  ServiceDetails details() {
    return new ServiceDetails(
        name,
        slug == null ? Slug.of(name, "service") : slug,
        description == null ? "" : description,
        tier == null ? 3 : tier,
        teamId,
        policyId,
        links == null
            ? List.of()
            : links.stream().map(link -> new Link(link.href(), link.text())).toList(),
        dependsOn == null ? List.of() : dependsOn,
        urgency == null ? UrgencyRule.BY_SEVERITY : urgency.urgencyRule());
  }
}
