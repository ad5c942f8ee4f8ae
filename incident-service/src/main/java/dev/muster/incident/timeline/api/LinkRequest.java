package dev.muster.incident.timeline.api;

import dev.muster.contracts.Link;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link that somebody adds.
 *
 * @param text null for the address itself
 */
public record LinkRequest(
    @NotNull @Size(max = 2_000) @Pattern(regexp = "https?://[^\\s<>|`\"]+") String href,
    @Nullable @Size(max = 200) String text) {

  private Link link() {
    return new Link(href, text == null || text.isBlank() ? href : text.strip());
  }

  /** The links; none for null. */
  public static List<Link> links(@Nullable List<LinkRequest> requests) {
    return requests == null ? List.of() : requests.stream().map(LinkRequest::link).toList();
  }
}
