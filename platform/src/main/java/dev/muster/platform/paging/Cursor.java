package dev.muster.platform.paging;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where a page of a list ended: the sort values of its last row, opaque to callers.
 *
 * @param values at least one, in sort order, as text
 */
public record Cursor(List<String> values) {
  private static final String SEPARATOR = "\u001f";

  public Cursor {
    values = List.copyOf(values);
  }

  public static String encode(Object... values) {
    var joined = Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws ProblemException 400 when the text is not a cursor of that many values
   */
  public static Cursor decode(String text, int size) {
    try {
      var joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      var values = List.of(joined.split(SEPARATOR, -1));
      if (values.size() == size) {
        return new Cursor(values);
      }
    } catch (IllegalArgumentException notBase64) {
      throw malformed();
    }
    throw malformed();
  }

  public String text(int index) {
    return values.get(index);
  }

  public long number(int index) {
    try {
      return Long.parseLong(values.get(index));
    } catch (NumberFormatException e) {
      throw malformed();
    }
  }

  public Instant instant(int index) {
    try {
      return Instant.parse(values.get(index));
    } catch (DateTimeParseException e) {
      throw malformed();
    }
  }

  public UUID uuid(int index) {
    try {
      return UUID.fromString(values.get(index));
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static ProblemException malformed() {
    return new ProblemException(
        Problem.badRequest(
            "request.bad-cursor",
            "The cursor is not one that this list gave out",
            new FieldError("cursor", "cursor", "use the value of `next` unchanged")));
  }
}
