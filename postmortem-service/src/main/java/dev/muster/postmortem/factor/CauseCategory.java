package dev.muster.postmortem.factor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A kind of cause.
 *
 * @param key stays as it is once it was chosen, such as {@code CONFIGURATION}
 * @param names by language tag; English is always there
 * @param position categories are offered in ascending order
 * @param retired no longer offered, still shown where it was chosen
 * @param examples of such causes, by language tag; none where a language has none
 */
public record CauseCategory(
    CauseCatalogue catalogue,
    String key,
    Map<String, String> names,
    int position,
    boolean retired,
    Map<String, List<String>> examples) {

  public CauseCategory {
    names = Map.copyOf(names);
    examples =
        examples.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /** The name in {@code language}, or in English where it has none. */
  public String name(Locale language) {
    return names.getOrDefault(language.getLanguage(), names.get("en"));
  }
}
