package dev.muster.postmortem.blameless;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds wording that names and blames people, in English and Russian (PRN-01, PRN-02). It explains
 * and suggests; whether to follow is for those who write.
 */
public final class BlameCheck {
  private static final int AT_MOST = 200;
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final List<WordList> LISTS = List.of(WordList.read("en"), WordList.read("ru"));

  /** What is not said by anybody: code, and the addresses of links. */
  private static final Pattern UNSAID =
      Pattern.compile("```.*?(?:```|\\z)|`[^`\\n]*`|https?://[^\\s)>]+", Pattern.DOTALL);

  private final List<Ready> rules = new ArrayList<>();

  private record Ready(WordList list, WordList.Rule rule, Pattern pattern) {}

  /**
   * A check that knows the people of an incident.
   *
   * @param names full names; any part of at least three letters counts as well
   */
  public BlameCheck(Collection<String> names) {
    String pattern = PersonNames.pattern(names);
    for (WordList list : LISTS) {
      for (WordList.Rule rule : list.rules()) {
        rules.add(new Ready(list, rule, Pattern.compile(list.pattern(rule, pattern), FLAGS)));
      }
    }
  }

  /**
   * What it finds in {@code text} from the beginning on, the first 200 at most; places do not
   * overlap.
   *
   * @param language of the explanations
   */
  public List<BlameFinding> findings(String text, String language) {
    String said = said(text);
    List<BlameFinding> all =
        rules.stream()
            .flatMap(rule -> findings(rule, said, text, language))
            .sorted(
                Comparator.comparingInt(BlameFinding::start)
                    .thenComparing(Comparator.comparingInt(BlameFinding::end).reversed()))
            .toList();
    List<BlameFinding> apart = new ArrayList<>();
    int end = 0;
    for (BlameFinding finding : all) {
      if (finding.start() >= end && apart.size() < AT_MOST) {
        apart.add(finding);
        end = finding.end();
      }
    }
    return apart;
  }

  private static Stream<BlameFinding> findings(
      Ready ready, String said, String text, String language) {
    return ready
        .pattern()
        .matcher(said)
        .results()
        .limit(AT_MOST)
        .map(
            found ->
                new BlameFinding(
                    found.start(),
                    found.end(),
                    text.substring(found.start(), found.end()),
                    ready.list().language() + "." + ready.rule().id(),
                    ready.list().reason(ready.rule(), language),
                    suggestion(ready.rule(), text, found)));
  }

  /** The suggestion, with a capital where the words begin with one. */
  private static String suggestion(WordList.Rule rule, String text, MatchResult found) {
    String suggest = rule.suggest();
    if (suggest == null || !beginsSentence(text, found.start())) {
      return suggest;
    }
    return Character.toUpperCase(suggest.charAt(0)) + suggest.substring(1);
  }

  private static boolean beginsSentence(String text, int start) {
    String before = text.substring(Math.max(0, start - 10), start).stripTrailing();
    return before.isEmpty() || ".!?…:*#->".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  /** The text with blanks in place of what nobody says, so that offsets stay. */
  private static String said(String text) {
    return UNSAID
        .matcher(text)
        .replaceAll(found -> " ".repeat(found.end() - found.start()))
        .replaceAll("[\\t\\n\\r\\u00a0]", " ");
  }
}
