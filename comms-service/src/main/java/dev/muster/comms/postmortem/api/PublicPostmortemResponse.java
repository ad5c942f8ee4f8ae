package dev.muster.comms.postmortem.api;

import dev.muster.comms.postmortem.PublicPostmortem;
import dev.muster.contracts.Who;
import dev.muster.platform.markdown.MarkdownRenderer;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public post-mortem.
 *
 * @param draft Markdown by language
 * @param preview the draft as readers would see it: safe HTML by language
 * @param publishedAt left out while it is a draft
 * @param waiting whether it is published by itself once the incident is over
 * @param postmortemId where the words were approved and alone are changed; null for words of our
 *     own
 * @param replaced the draft of our own that they took the place of; null when there was none
 * @param changed whether the draft differs from what is published
 */
public record PublicPostmortemResponse(
    UUID postId,
    Map<String, String> draft,
    Map<String, String> preview,
    Instant draftAt,
    @Nullable Instant publishedAt,
    boolean told,
    boolean waiting,
    boolean changed,
    Who editedBy,
    @Nullable UUID postmortemId,
    @Nullable ReplacedDraft replaced) {

  /** A draft that approved words took the place of, and who wrote it. */
  public record ReplacedDraft(Map<String, String> draft, Who by, Instant at) {}

  static PublicPostmortemResponse from(PublicPostmortem postmortem, MarkdownRenderer renderer) {
    Map<String, String> preview = new TreeMap<>();
    postmortem.draft().forEach((language, text) -> preview.put(language, renderer.toHtml(text)));
    return new PublicPostmortemResponse(
        postmortem.postId(),
        postmortem.draft(),
        preview,
        postmortem.draftAt(),
        postmortem.publishedAt(),
        postmortem.told(),
        postmortem.waiting(),
        !postmortem.draft().equals(postmortem.body()),
        postmortem.editedBy(),
        postmortem.postmortemId(),
        postmortem.replaced() == null
            ? null
            : new ReplacedDraft(
                postmortem.replaced(), postmortem.replacedBy(), postmortem.replacedAt()));
  }
}
