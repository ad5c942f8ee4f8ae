package dev.muster.comms.post;

import dev.muster.contracts.Who;
import java.util.Map;

/**
 * What an update says.
 *
 * @param body by language tag
 * @param template null unless the words came from one
 * @param templateVersion null unless the words came from a template
 */
public record PostWords(
    Map<String, String> body,
    Who author,
    WordsFrom from,
    String template,
    Integer templateVersion) {
  /** Words that somebody wrote. */
  public static PostWords written(Map<String, String> body, Who author, WordsFrom from) {
    return new PostWords(body, author, from, null, null);
  }
}
