package dev.muster.incident.checklist;

import dev.muster.contracts.Severity;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that is not to be forgotten.
 *
 * @param key stable name, as in {@code status-page}
 * @param text by language tag; English is required
 * @param severities for which it is asked
 * @param when all of these must hold for it to be asked for; empty for always
 * @param role whose it is; null for whoever has time
 * @param due null for no time
 * @param done the fact that ticks it; null where only a person can
 */
@Schema(name = "ChecklistItemDefinition")
public record ItemDefinition(
    String key,
    Phase phase,
    Map<String, String> text,
    Set<Severity> severities,
    Set<Condition> when,
    String role,
    DueTime due,
    Fact done) {
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  public ItemDefinition {
    if (key == null || !KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("an item's key is 2 to 40 of a-z, 0-9 and -: " + key);
    }
    if (phase == null) {
      throw new IllegalArgumentException("item " + key + " needs a phase");
    }
    text = text == null ? Map.of() : Map.copyOf(text);
    if (!text.containsKey("en")) {
      throw new IllegalArgumentException("item " + key + " needs a text in English");
    }
    severities = severities == null ? Set.of() : Set.copyOf(severities);
    if (severities.isEmpty()) {
      throw new IllegalArgumentException("item " + key + " needs a severity");
    }
    when = when == null ? Set.of() : Set.copyOf(when);
  }

  /** The text in {@code language}, else in English. */
  public String text(String language) {
    return text.getOrDefault(language, text.get("en"));
  }
}
