package dev.muster.postmortem.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.postmortem.action.Level;
import dev.muster.postmortem.markdown.Markdown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What others call the parts of a post-mortem, in English and Russian: the words of the templates
 * that Google, PagerDuty, Atlassian and the Howie guide made common. They stand in {@code
 * import/words.json}, in small letters.
 *
 * @param titles patterns of what stands before the title in the first heading
 * @param sections headings by the key of the section
 * @param actions headings of the action items
 * @param details headings of the metadata
 * @param facts labels of metadata by kind
 * @param columns labels of the columns of action items by kind
 * @param priorities names of priorities
 * @param levels names of how much impact and effort there is
 */
record ImportWords(
    List<String> titles,
    Map<String, List<String>> sections,
    List<String> actions,
    List<String> details,
    Map<String, List<String>> facts,
    Map<String, List<String>> columns,
    Map<String, List<String>> priorities,
    Map<String, List<String>> levels) {
  private static final ImportWords SHIPPED = read();

  static ImportWords shipped() {
    return SHIPPED;
  }

  private static ImportWords read() {
    try (var file = ImportWords.class.getResourceAsStream("/import/words.json")) {
      return new ObjectMapper().readValue(file, ImportWords.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("import/words.json: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A heading or label without numbers, marks, pictures and case, as the lists have it. */
  static String plain(String heading) {
    String words =
        Markdown.unescape(heading)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[*_`]", "")
            .replace('’', '\'')
            .replaceAll("\\s+", " ")
            .replaceFirst("^[^\\p{L}\\p{N}]*(?:\\d+(?:\\.\\d+)*[.)]?\\s+)?[^\\p{L}\\p{N}]*", "")
            .replaceFirst("[\\s:.?!#]+$", "");
    return words.strip();
  }

  /** The fact of which {@code label} tells, such as {@code severity}. */
  Optional<String> fact(String label) {
    return kind(facts, label);
  }

  /** What a column of action items holds, such as {@code owner}. */
  Optional<String> column(String label) {
    return kind(columns, label);
  }

  /** The priority of that name; empty for names that mean nothing here. */
  Optional<ActionItemPriority> priority(String name) {
    return kind(priorities, name).map(ActionItemPriority::valueOf);
  }

  /** How much the words say there is; empty for words that mean nothing here. */
  Optional<Level> level(String words) {
    return kind(levels, words).map(Level::valueOf);
  }

  /** The key of the section of that heading. */
  Optional<String> section(String heading) {
    return kind(sections, heading);
  }

  boolean namesActions(String heading) {
    return actions.contains(plain(heading));
  }

  boolean namesDetails(String heading) {
    return details.contains(plain(heading));
  }

  private static Optional<String> kind(Map<String, List<String>> words, String label) {
    String plain = plain(label);
    return find(words, plain)
        .or(() -> find(words, plain.replaceFirst("\\s*\\([^()]*\\)$", "").strip()));
  }

  private static Optional<String> find(Map<String, List<String>> words, String plain) {
    return words.entrySet().stream()
        .filter(kind -> kind.getValue().contains(plain))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
