package dev.muster.comms.policy;

import dev.muster.comms.status.ComponentStatus;
import java.time.Duration;
import java.util.Objects;

/**
 * What is said, and how often, about incidents of one severity.
 *
 * @param publish how what is proposed becomes public
 * @param componentStatus what affected components show until the fix is in
 * @param whileMonitoring what they show while the fix is watched
 * @param firstPublicPost the longest wait for the first public word; null when the cadence covers
 *     it
 * @param publicCadence the longest public silence; null for none owed
 * @param internalCadence the longest internal silence; null for none owed
 * @param tellManagers whether the managers of the owning teams get mail when it begins and ends
 */
public record SeverityRule(
    PublishRule publish,
    ComponentStatus componentStatus,
    ComponentStatus whileMonitoring,
    Duration firstPublicPost,
    Duration publicCadence,
    Duration internalCadence,
    boolean tellManagers) {
  public SeverityRule {
    Objects.requireNonNull(publish, "publish");
    Objects.requireNonNull(componentStatus, "componentStatus");
    Objects.requireNonNull(whileMonitoring, "whileMonitoring");
  }
}
