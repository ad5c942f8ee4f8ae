package dev.muster.postmortem.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of two texts put together, of whole lines: {@code text} where they agree or only one of
 * them changed something, else {@code conflict}.
 */
public record MergePiece(@Nullable String text, @Nullable Conflict conflict) {

  /**
   * What both changed.
   *
   * @param base what stood there when both began
   * @param differences from theirs to mine, word by word
   */
  public record Conflict(String base, String theirs, String mine, List<Difference> differences) {}
}
