package dev.muster.postmortem.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The actions that recur after incidents, as {@code standard-actions/actions.json} has them. */
public final class StandardActions {
  private static final String FILE = "standard-actions/actions.json";
  private static final List<StandardAction> SHIPPED = read();

  private StandardActions() {}

  /** All of them, in the order of the file. */
  public static List<StandardAction> shipped() {
    return SHIPPED;
  }

  /**
   * All of them, first those that help against the causes that were found.
   *
   * @param categories of contributing factors, the weightiest first; empty keeps the order
   */
  public static List<StandardAction> bestFirst(List<String> categories) {
    return SHIPPED.stream()
        .sorted(Comparator.comparingInt(action -> place(action, categories)))
        .toList();
  }

  private static int place(StandardAction action, List<String> categories) {
    return IntStream.range(0, categories.size())
        .filter(at -> action.helpsAgainst(categories.get(at)))
        .findFirst()
        .orElse(categories.size());
  }

  private static List<StandardAction> read() {
    try (var file = StandardActions.class.getResourceAsStream("/" + FILE)) {
      return List.copyOf(
          new ObjectMapper().readValue(file, new TypeReference<List<StandardAction>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(FILE + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
