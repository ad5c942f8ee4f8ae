package dev.muster.postmortem.document.api;

import dev.muster.postmortem.document.Section;
import dev.muster.postmortem.markdown.Markdown;
import java.time.Instant;

/**
 * One section.
 *
 * @param html {@code markdown} rendered, safe to show
 * @param empty whether it holds nothing but headings
 * @param generated whether nobody has written it yet, so that it follows the incident
 * @param version goes into If-Match
 */
public record SectionView(
    String key,
    String markdown,
    String html,
    boolean empty,
    boolean generated,
    long version,
    Instant updatedAt,
    String updatedBy) {

  /** The view of {@code section}, rendered to {@code html}. */
  public static SectionView from(Section section, String html) {
    return new SectionView(
        section.key().slug(),
        section.markdown(),
        html,
        Markdown.saysNothing(section.markdown()),
        section.isGenerated(),
        section.version(),
        section.updatedAt(),
        section.updatedBy());
  }
}
