package dev.muster.postmortem.publicversion.api;

import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.postmortem.publicversion.PublicVersion;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What customers read about an incident.
 *
 * @param texts Markdown by language tag
 * @param html the same as readers would see it, safe to show
 * @param approvedAt absent while nobody agreed to these texts
 * @param publishedTexts what customers read now
 * @param changed whether the texts differ from what customers read
 * @param version goes into If-Match
 */
public record PublicVersionView(
    Map<String, String> texts,
    Map<String, String> html,
    Instant editedAt,
    String editedBy,
    @Nullable Instant approvedAt,
    @Nullable String approvedBy,
    @Nullable Map<String, String> publishedTexts,
    @Nullable Instant publishedAt,
    @Nullable String publishedBy,
    boolean changed,
    long version) {

  static PublicVersionView from(PublicVersion version, MarkdownRenderer renderer) {
    Map<String, String> html = new TreeMap<>();
    version.texts().forEach((language, text) -> html.put(language, renderer.toHtml(text)));
    return new PublicVersionView(
        version.texts(),
        html,
        version.editedAt(),
        version.editedBy(),
        version.approvedAt(),
        version.approvedBy(),
        version.publishedTexts(),
        version.publishedAt(),
        version.publishedBy(),
        !version.texts().equals(version.publishedTexts()),
        version.version());
  }
}
