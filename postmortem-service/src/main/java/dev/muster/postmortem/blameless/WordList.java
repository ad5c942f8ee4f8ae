package dev.muster.postmortem.blameless;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The words of one language, as its file in {@code blameless} says.
 *
 * @param lists parts of patterns by the name under which rules refer to them
 * @param reasons explanations by key, then by language
 * @param rules what to look for, the first that matches a place wins over shorter ones
 */
record WordList(
    String language,
    Map<String, String> lists,
    Map<String, Map<String, String>> reasons,
    List<Rule> rules) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param match a pattern, in which {@code {who}} is a person of the list or of the incident,
   *     {@code {names}} one of the incident, and other names are lists
   * @param suggest null when nothing fits in place of the words
   */
  record Rule(String id, String reason, String match, String suggest) {}

  /** The list of {@code language}, which has to be there. */
  static WordList read(String language) {
    try (var file = WordList.class.getResourceAsStream("/blameless/" + language + ".json")) {
      return JSON.readValue(file, WordList.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("blameless/" + language + ".json: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why a rule looks for its words, in {@code tongue} or in English. */
  String reason(Rule rule, String tongue) {
    Map<String, String> words = reasons.get(rule.reason());
    return words.getOrDefault(tongue, words.get("en"));
  }

  /** The pattern of a rule; {@code names} is a pattern too. */
  String pattern(Rule rule, String names) {
    String pattern =
        rule.match().replace("{who}", "(?:{names}|{person})").replace("{names}", names);
    for (Map.Entry<String, String> list : lists.entrySet()) {
      pattern = pattern.replace("{" + list.getKey() + "}", list.getValue());
    }
    return "(?<![\\p{L}\\p{N}_])(?:" + pattern + ")(?![\\p{L}\\p{N}_])";
  }
}
