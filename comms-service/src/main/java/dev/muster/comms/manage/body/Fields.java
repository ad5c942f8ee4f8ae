package dev.muster.comms.manage.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.time.SaneTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of an object that a client sent, read as leniently as Statuspage does: numbers and
 * booleans may be texts, an empty text is nothing, what nobody asks for is ignored. What cannot be
 * read is refused with 422 and its name.
 */
public final class Fields {
  private static final Set<String> YES = Set.of("true", "t", "1", "yes", "on");
  private static final Set<String> NO = Set.of("false", "f", "0", "no", "off");

  private static final SaneTime.Check SANE = new SaneTime.Check();

  private final ObjectNode node;
  private final String path;

  private Fields(ObjectNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /** The fields of a whole body. */
  public static Fields of(ObjectNode body) {
    return new Fields(body, "");
  }

  /**
   * The fields below a name that has to be there.
   *
   * @throws ProblemException 422 when it is missing or no object
   */
  public Fields needed(String name) {
    if (!(node.get(name) instanceof ObjectNode inner)) {
      throw refused(name, "required", "is missing or is not an object");
    }
    return new Fields(inner, path + name + ".");
  }

  /** Whether the client sent it, be it as null. */
  public boolean has(String name) {
    return node.has(name);
  }

  /** As it was sent; null when it was not, or as null. */
  public JsonNode raw(String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  /** A text without blanks around it; null for none or an empty one. */
  public String text(String name, int longest) {
    String text = scalar(name);
    if (text == null || text.isBlank()) {
      return null;
    }
    String stripped = text.strip();
    if (stripped.length() > longest) {
      throw refused(name, "size", "is longer than " + longest + " characters");
    }
    return stripped;
  }

  /**
   * As {@link #text}.
   *
   * @throws ProblemException 422 when it is missing or blank
   */
  public String neededText(String name, int longest) {
    String text = text(name, longest);
    if (text == null) {
      throw refused(name, "required", "can't be blank");
    }
    return text;
  }

  /** True or false as Rails reads them; {@code otherwise} when it was not sent or is empty. */
  public boolean flag(String name, boolean otherwise) {
    String text = text(name, 10);
    if (text == null) {
      return otherwise;
    }
    String word = text.toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      throw refused(name, "type", "must be true or false");
    }
    return YES.contains(word);
  }

  /** A moment; null for none. A time without its zone is in {@code zone}. */
  public Instant time(String name, ZoneId zone) {
    Instant time = converted(name, "must be an ISO 8601 time", text -> WireTime.read(text, zone));
    if (!SANE.isValid(time, null)) {
      throw refused(name, "range", "must lie between the years 2000 and 2200");
    }
    return time;
  }

  /** A day such as 2026-01-31; null for none. */
  public LocalDate date(String name) {
    LocalDate date =
        converted(
            name,
            "must be a date such as 2026-01-31",
            text -> LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
    if (date != null && (date.getYear() < 1970 || date.getYear() > 2200)) {
      throw refused(name, "range", "must lie between the years 1970 and 2200");
    }
    return date;
  }

  /** A finite number; null for none. */
  public Double number(String name) {
    Double number = converted(name, "must be a number", Double::valueOf);
    if (number != null && !Double.isFinite(number)) {
      throw refused(name, "type", "must be a number");
    }
    return number;
  }

  /** A whole number; null for none. */
  public Integer integer(String name) {
    return converted(name, "must be a whole number", Integer::valueOf);
  }

  /** One of the words of an enum, as {@code wire} writes them; null for none. */
  public <E extends Enum<E>> E word(String name, Class<E> type, Function<E, String> wire) {
    String text = text(name, 100);
    return text == null ? null : wordOf(name, text, type, wire);
  }

  private <E extends Enum<E>> E wordOf(
      String name, String text, Class<E> type, Function<E, String> wire) {
    List<String> words = new ArrayList<>();
    for (E each : type.getEnumConstants()) {
      words.add(wire.apply(each));
      if (wire.apply(each).equals(text)) {
        return each;
      }
    }
    throw refused(name, "enum", "must be one of " + String.join(", ", words));
  }

  /** The texts of a list, a single one counting as a list; blank ones are left out. */
  public List<String> texts(String name, int most) {
    JsonNode value = raw(name);
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode each : value.isArray() ? value : List.of(value)) {
      if (each.isContainerNode()) {
        throw refused(name, "type", "must be a list of texts");
      }
      if (!each.isNull() && !each.asText().isBlank()) {
        texts.add(each.asText().strip());
      }
    }
    if (texts.size() > most) {
      throw refused(name, "size", "has more than " + most + " items");
    }
    return texts;
  }

  /** The members of an object by name, each one of the words of an enum; empty ones left out. */
  public <E extends Enum<E>> Map<String, E> words(
      String name, Class<E> type, Function<E, String> wire) {
    JsonNode value = raw(name);
    if (value == null || value.isArray() && value.isEmpty()) {
      return Map.of();
    }
    if (!(value instanceof ObjectNode object)) {
      throw refused(name, "type", "must be an object of ids and statuses");
    }
    Fields inner = new Fields(object, path + name + ".");
    Map<String, E> words = new LinkedHashMap<>();
    object
        .fieldNames()
        .forEachRemaining(
            key -> {
              E word = inner.word(key, type, wire);
              if (word != null) {
                words.put(key, word);
              }
            });
    return words;
  }

  /** The refusal of a field. */
  public ProblemException refused(String name, String rule, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "manage.invalid",
            "The request breaks a rule",
            new FieldError(path + name, rule, message)));
  }

  private <T> T converted(String name, String message, Function<String, T> conversion) {
    String text = text(name, 100);
    if (text == null) {
      return null;
    }
    try {
      return conversion.apply(text);
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      throw refused(name, "type", message);
    }
  }

  private String scalar(String name) {
    JsonNode value = raw(name);
    if (value != null && value.isContainerNode()) {
      throw refused(name, "type", "must be a single value");
    }
    return value == null ? null : value.asText();
  }
}
