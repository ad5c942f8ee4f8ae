package dev.muster.comms.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.muster.platform.i18n.Shortened;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in a document of the other side, which knows its path and insists on what should be
 * there.
 */
record Field(String path, JsonNode value) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  Field at(String name) {
    String below = path.isEmpty() ? name : path + "." + name;
    return new Field(below, value.isObject() ? value.path(name) : MissingNode.getInstance());
  }

  boolean missing() {
    return value.isMissingNode() || value.isNull();
  }

  /** Its items, none when it is missing. */
  List<Field> items(int most) throws ImportDocumentException {
    if (missing()) {
      return List.of();
    }
    if (!value.isArray()) {
      throw wrong("must be a list");
    }
    if (value.size() > most) {
      throw wrong("must have at most " + most + " items");
    }
    List<Field> items = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      items.add(new Field(path + "[" + i + "]", value.get(i)));
    }
    return items;
  }

  String id() throws ImportDocumentException {
    if (!value.isTextual() || !ID.matcher(value.asText()).matches()) {
      throw wrong("must be an id of letters and digits");
    }
    return value.asText();
  }

  /** Null when it is missing. */
  String optionalId() throws ImportDocumentException {
    return missing() ? null : id();
  }

  /** Not blank and not longer than that. */
  String name(int most) throws ImportDocumentException {
    String text = text(100_000);
    if (text == null || text.isBlank()) {
      throw wrong("must not be empty");
    }
    return Shortened.to(most, text.strip());
  }

  /** Null when it is missing or blank; shortened to {@code most}. */
  String text(int most) throws ImportDocumentException {
    if (missing()) {
      return null;
    }
    if (!value.isTextual()) {
      throw wrong("must be a text");
    }
    String text = value.asText().replace("\u0000", "").strip();
    return text.isEmpty() ? null : Shortened.to(most, text);
  }

  /** Null when it is missing. */
  Instant time() throws ImportDocumentException {
    if (missing()) {
      return null;
    }
    try {
      Instant time = OffsetDateTime.parse(value.asText()).toInstant();
      if (value.isTextual() && !time.isBefore(FIRST) && time.isBefore(LAST)) {
        return time;
      }
    } catch (DateTimeException e) {
      throw wrong("must be a time with an offset, such as 2026-01-31T12:00:00Z");
    }
    throw wrong("must lie between the years 2000 and 2200");
  }

  Instant requiredTime() throws ImportDocumentException {
    Instant time = time();
    if (time == null) {
      throw wrong("must be a time");
    }
    return time;
  }

  /** A moment as seconds since 1970. */
  Instant second() throws ImportDocumentException {
    long seconds = value.isIntegralNumber() && value.canConvertToLong() ? value.asLong() : -1;
    if (seconds < FIRST.getEpochSecond() || seconds >= LAST.getEpochSecond()) {
      throw wrong("must be seconds since 1970, between the years 2000 and 2200");
    }
    return Instant.ofEpochSecond(seconds);
  }

  /** Null when it is missing. */
  LocalDate date() throws ImportDocumentException {
    if (missing() || value.asText().isEmpty()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(value.asText());
      if (date.getYear() >= 2000 && date.getYear() < 2200) {
        return date;
      }
    } catch (DateTimeException e) {
      throw wrong("must be a date such as 2026-01-31");
    }
    throw wrong("must lie between the years 2000 and 2200");
  }

  /** One of the constants of an enum, written in lower case. */
  <E extends Enum<E>> E word(Class<E> type, E otherwise) throws ImportDocumentException {
    String text = text(100);
    if (text == null) {
      return otherwise;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw wrong("is not a word that is known here");
  }

  boolean flag(boolean otherwise) {
    return missing() ? otherwise : value.asBoolean(otherwise);
  }

  int number(int otherwise) {
    return value.isNumber() ? value.asInt(otherwise) : otherwise;
  }

  /** Null when it is missing. */
  Double amount() {
    return value.isNumber() && Double.isFinite(value.asDouble()) ? value.asDouble() : null;
  }

  ImportDocumentException wrong(String rule) {
    return new ImportDocumentException(path.isEmpty() ? "document" : path, rule);
  }
}
