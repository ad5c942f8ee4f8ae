package dev.muster.comms.external.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.muster.comms.external.ByHand;
import dev.muster.comms.external.ExternalObjects.Progress;
import dev.muster.comms.external.ExternalPage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page is published as well, and how that goes.
 *
 * @param keyEnd last characters of the key
 * @param since what became public from then on is written there
 * @param name what the other side calls it; null until it was read
 * @param readAt when it was read last as a whole
 * @param failingSince null while it answers
 * @param problem away, address, key, unknown or rejected; null while it answers
 * @param waiting how much has to be done there
 * @param refused how much the other side does not take
 * @param openConflicts differences that wait for a person
 * @param byHand open incidents that somebody wrote there, which are left alone
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ExternalPageResponse(
    String baseUrl,
    String externalId,
    String keyEnd,
    String language,
    boolean enabled,
    Instant since,
    @Nullable String name,
    @Nullable Instant readAt,
    @Nullable Instant failingSince,
    @Nullable String problem,
    @Nullable String detail,
    long waiting,
    long refused,
    long openConflicts,
    List<ByHand> byHand) {

  static ExternalPageResponse from(ExternalPage page, Progress progress) {
    return new ExternalPageResponse(
        page.baseUrl(),
        page.externalId(),
        page.keyEnd(),
        page.language(),
        page.enabled(),
        page.since(),
        progress.name(),
        progress.readAt(),
        progress.failingSince(),
        progress.problem(),
        progress.detail(),
        progress.waiting(),
        progress.refused(),
        progress.openConflicts(),
        progress.byHand());
  }
}
