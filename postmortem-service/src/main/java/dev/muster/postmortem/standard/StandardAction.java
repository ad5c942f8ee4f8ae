package dev.muster.postmortem.standard;

import dev.muster.postmortem.action.ActionKind;
import dev.muster.postmortem.action.EvidenceKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something that organisations do again and again after incidents (ACT-10), ready to be proposed.
 *
 * @param key stays the same in every version and language
 * @param evidence what would best show that it is done
 * @param causes categories of contributing factors against which it helps
 * @param words by language tag; every language of the platform is there
 */
public record StandardAction(
    String key,
    ActionKind kind,
    EvidenceKind evidence,
    List<String> causes,
    Map<String, Words> words) {

  public StandardAction {
    causes = List.copyOf(causes);
    words = Map.copyOf(words);
  }

  /**
   * How it is said in one language.
   *
   * @param done what is true once it is done
   * @param proof what would show that
   */
  public record Words(String title, String done, String proof) {}

  /** How it is said in {@code language}, which is one of the platform's. */
  public Words in(Locale language) {
    return words.get(language.toLanguageTag());
  }

  /** Whether it helps against causes of this category. */
  public boolean helpsAgainst(String category) {
    return causes.contains(category);
  }
}
