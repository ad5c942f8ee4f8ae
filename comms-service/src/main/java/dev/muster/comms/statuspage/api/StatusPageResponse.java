package dev.muster.comms.statuspage.api;

import dev.muster.comms.link.Links;
import dev.muster.comms.status.Rollup;
import dev.muster.comms.status.UptimeWeights;
import dev.muster.comms.statuspage.StatusPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A status page.
 *
 * @param code its id in the public API
 * @param url where customers find it
 * @param uptimeWeights shares of the time that count as an outage
 * @param supportContact null for none
 * @param hosts host names of its own, the one for links first
 */
public record StatusPageResponse(
    UUID id,
    String code,
    String slug,
    String name,
    Map<String, String> description,
    List<String> languages,
    String zone,
    boolean isDefault,
    Rollup rollup,
    UptimeWeights uptimeWeights,
    @Nullable String supportContact,
    boolean showPromises,
    List<String> hosts,
    String url,
    Instant createdAt,
    Instant updatedAt) {

  static StatusPageResponse from(StatusPage page, Links links) {
    return new StatusPageResponse(
        page.id(),
        page.code(),
        page.slug(),
        page.name(),
        page.description(),
        page.languages(),
        page.zone().getId(),
        page.standard(),
        page.rollup(),
        page.weights(),
        page.supportContact(),
        page.showPromises(),
        page.hosts(),
        links.page(page.hosts(), page.path()) + "/",
        page.createdAt(),
        page.updatedAt());
  }
}
