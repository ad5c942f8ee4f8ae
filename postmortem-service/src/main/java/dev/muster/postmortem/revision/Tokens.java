package dev.muster.postmortem.revision;

import java.util.List;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** Pieces of a text, compared as they are. */
final class Tokens extends Sequence {
  /** Compares by text. */
  static final SequenceComparator<Tokens> BY_TEXT =
      new SequenceComparator<>() {
        @Override
        public boolean equals(Tokens a, int ai, Tokens b, int bi) {
          return a.tokens.get(ai).equals(b.tokens.get(bi));
        }

        @Override
        public int hash(Tokens tokens, int index) {
          return tokens.tokens.get(index).hashCode();
        }
      };

  private final List<String> tokens;

  Tokens(List<String> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  @Override
  public int size() {
    return tokens.size();
  }

  /** The text from one token up to, and without, another; empty when that one comes before. */
  String text(int from, int to, String between) {
    return from >= to ? "" : String.join(between, tokens.subList(from, to));
  }
}
