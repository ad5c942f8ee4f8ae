package dev.muster.oncall.auditor;

import dev.muster.oncall.person.People;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reads what the auditor found. */
@ApplicationScoped
public class PageAudits {
  private static final Duration LATELY = Duration.ofDays(1);

  private final FindingTable findings;
  private final People people;
  private final AuditorConfig config;
  private final InstantSource time;

  PageAudits(FindingTable findings, People people, AuditorConfig config, InstantSource time) {
    this.findings = findings;
    this.people = people;
    this.config = config;
    this.time = time;
  }

  /**
   * Whether the auditor does its work, and what came of it.
   *
   * @param completedAt when it looked at everything last; null before the first time
   * @param running whether that is not too long ago
   * @param foundLately how many differences it found within a day
   */
  public record Standing(Instant completedAt, boolean running, long foundLately) {}

  public Standing standing() {
    var now = time.instant();
    var last = findings.completedAt();
    return new Standing(
        last.orElse(null),
        last.filter(at -> !at.isBefore(now.minus(config.silence()))).isPresent(),
        findings.foundSince(now.minus(LATELY)));
  }

  /** A difference with the number of its alert. */
  public record Found(UUID id, Difference difference, Instant foundAt, long alertNumber) {}

  /** Newest first. */
  public Page<Found> page(PageRequest wanted) {
    return findings.page(wanted);
  }

  public Map<UUID, String> names(List<Found> found) {
    return people.names(
        found.stream().map(each -> each.difference().personId()).filter(Objects::nonNull).toList());
  }
}
