package dev.muster.comms.rehearsal.api;

import dev.muster.comms.check.Finding;
import dev.muster.comms.component.StatusChange;
import dev.muster.comms.post.Forecast;
import dev.muster.comms.post.Proposal;
import dev.muster.comms.post.PublicationMode;
import dev.muster.comms.post.WordsFrom;
import dev.muster.comms.rehearsal.Rehearsal;
import dev.muster.comms.status.PublicStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would become public on one page.
 *
 * @param postId null when the page does not know of it yet
 * @param title by language
 * @param body by language
 * @param mode what it would wait for; null when it is public at once
 * @param delaySeconds how long; null when it is public at once, and without an end
 * @param approvers people who would be asked for their yes, the first first
 * @param components all that it is about, as they are and as they would be
 * @param recipients how many subscribers would be told, by channel
 */
public record RehearsalResponse(
    UUID pageId,
    String pageName,
    List<String> languages,
    @Nullable UUID postId,
    PublicStatus status,
    Map<String, String> title,
    Map<String, String> body,
    WordsFrom wordsFrom,
    @Nullable PublicationMode mode,
    @Nullable Long delaySeconds,
    List<UUID> approvers,
    List<StatusChange> components,
    Map<String, Integer> recipients,
    List<Finding> findings) {

  static RehearsalResponse from(Rehearsal rehearsal) {
    Forecast forecast = rehearsal.forecast();
    Proposal proposal = forecast.proposal();
    return new RehearsalResponse(
        forecast.page().id(),
        forecast.page().name(),
        forecast.page().languages(),
        forecast.postId(),
        proposal.status(),
        forecast.title(),
        proposal.words().body(),
        proposal.words().from(),
        forecast.mode(),
        Optional.ofNullable(forecast.delay()).map(Duration::toSeconds).orElse(null),
        forecast.approvers(),
        forecast.components(),
        rehearsal.recipients(),
        forecast.findings());
  }
}
