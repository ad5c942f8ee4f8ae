package dev.muster.incident.severity;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.muster.contracts.Severity;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Other spellings of a severity that people are used to (SEV-01, SEV-16): P1, SEV-1, sev1. */
public final class SeverityNames {
  private static final Pattern SPELLING = Pattern.compile("(?:SEV-?|P)([1-4])");

  private SeverityNames() {}

  /** The severity that {@code text} means; empty when it means none. */
  public static Optional<Severity> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    var spelling = SPELLING.matcher(text.strip().toUpperCase(Locale.ROOT));
    return spelling.matches()
        ? Optional.of(Severity.valueOf("SEV" + spelling.group(1)))
        : Optional.empty();
  }

  /** Reads a severity of a request in any of its spellings. */
  public static final class Reader extends StdDeserializer<Severity> {
    private static final long serialVersionUID = 1L;

    public Reader() {
      super(Severity.class);
    }

    @Override
    public Severity deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (Severity) context.handleUnexpectedToken(Severity.class, parser);
      }
      var severity = parse(parser.getText());
      return severity.isPresent()
          ? severity.get()
          : (Severity)
              context.handleWeirdStringValue(
                  Severity.class,
                  parser.getText(),
                  "must be one of SEV1, SEV2, SEV3, SEV4 (or P1, SEV-1)");
    }
  }
}
