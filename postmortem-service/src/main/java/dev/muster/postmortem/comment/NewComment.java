package dev.muster.postmortem.comment;

import dev.muster.postmortem.document.SectionKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody remarks; see {@link Comment}. */
public record NewComment(
    SectionKey section,
    @Nullable UUID parentId,
    String text,
    @Nullable String quote,
    @Nullable String replacement,
    List<UUID> mentions) {
  public NewComment {
    mentions = mentions.stream().distinct().toList();
  }
}
