package dev.muster.comms.post.api;

import dev.muster.comms.check.CheckCode;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;

/**
 * Other words for something that was said in public.
 *
 * @param body by language of the page; takes the place of all words
 * @param deliver whether subscribers are told; false when left out
 * @param acknowledged findings of the checks that may stand: words with others are refused; left
 *     out by those who speak without the checks
 */
public record CorrectionRequest(
    @NotEmpty @Size(max = 10)
        Map<@NotNull @SpokenLanguage String, @NotBlank @Size(max = 25_000) String> body,
    Boolean deliver,
    @Size(max = 20) Set<@NotNull CheckCode> acknowledged) {
  boolean delivered() {
    return Boolean.TRUE.equals(deliver);
  }
}
