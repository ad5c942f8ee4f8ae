package dev.muster.incident.search;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words that titles are made of. */
@ApplicationScoped
class SearchWords {
  private static final int MOST_WORDS = 5;

  private final Sql sql;

  SearchWords(Sql sql) {
    this.sql = sql;
  }

  /**
   * The words, those that nobody ever used replaced by what they may have been meant to be; nothing
   * is guessed about more than a few words.
   */
  Optional<List<String>> corrected(List<String> words) {
    if (words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    var meant = new ArrayList<String>();
    for (var word : words) {
      meant.add(isKnown(word) ? word : Spelling.nearest(word, like(word)).orElse(word));
    }
    return meant.equals(words) ? Optional.empty() : Optional.of(meant);
  }

  private boolean isKnown(String word) {
    return !sql.query("select 1 from search_word where word = ?", row -> true, word).isEmpty();
  }

  private List<String> like(String word) {
    int slips = Spelling.slips(word.length());
    if (slips == 0) {
      return List.of();
    }
    return sql.query(
        "select word from search_word where length(word) between ? and ?",
        row -> row.getString("word"),
        word.length() - slips,
        word.length() + slips);
  }
}
