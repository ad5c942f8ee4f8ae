package dev.muster.postmortem.publicversion;

import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What customers read about an incident.
 *
 * @param texts Markdown by language tag
 * @param approvedAt null while nobody agreed to these texts
 * @param publishedTexts what customers read now; null for nothing
 */
public record PublicVersion(
    Map<String, String> texts,
    Instant editedAt,
    @Nullable UUID editedById,
    String editedBy,
    @Nullable Instant approvedAt,
    @Nullable String approvedBy,
    @Nullable Map<String, String> publishedTexts,
    @Nullable Instant publishedAt,
    @Nullable String publishedBy,
    long version) {
  public PublicVersion {
    texts = Fields.map(texts);
    publishedTexts = publishedTexts == null ? null : Fields.map(publishedTexts);
  }
}
