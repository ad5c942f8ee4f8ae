package dev.muster.postmortem.library;

import dev.muster.contracts.Severity;
import dev.muster.postmortem.document.PostmortemStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post-mortem in the library; {@code score} orders what was found, 0 without a search. */
public record LibraryRow(
    UUID id,
    UUID incidentId,
    String reference,
    String title,
    Severity severity,
    PostmortemStatus status,
    boolean drill,
    @Nullable Instant resolvedAt,
    @Nullable Instant publishedAt,
    @Nullable String cause,
    List<String> tags,
    long score) {
  public LibraryRow {
    tags = List.copyOf(tags);
  }
}
