package dev.muster.comms.post;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.Map;

/**
 * What an update says.
 *
 * @param body by language tag
 * @param template null unless the words came from one
 * @param templateVersion null unless the words came from a template
 * @param expectedAt when it is expected to work again; null when that is not said
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PostWords(
    Map<String, String> body,
    Who author,
    WordsFrom from,
    String template,
    Integer templateVersion,
    Instant expectedAt) {
  /** Words that somebody wrote. */
  public static PostWords written(Map<String, String> body, Who author, WordsFrom from) {
    return new PostWords(body, author, from, null, null, null);
  }

  /** The same with the time by which it is expected to work again; null for none. */
  PostWords expecting(Instant at) {
    return new PostWords(body, author, from, template, templateVersion, at);
  }
}
