package dev.muster.oncall.auditor;

import dev.muster.oncall.person.People;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads what the auditor found. */
@ApplicationScoped
public class PageAudits {
  private final FindingTable findings;
  private final People people;

  PageAudits(FindingTable findings, People people) {
    this.findings = findings;
    this.people = people;
  }

  /** A difference with the number of its alert. */
  public record Found(UUID id, Difference difference, Instant foundAt, long alertNumber) {}

  /** When all was looked at last; empty before the first time. */
  public Optional<Instant> completedAt() {
    return findings.completedAt();
  }

  /** Newest first. */
  public Page<Found> page(PageRequest wanted) {
    return findings.page(wanted);
  }

  public Map<UUID, String> names(List<Found> found) {
    return people.names(
        found.stream().map(each -> each.difference().personId()).filter(Objects::nonNull).toList());
  }
}
