package dev.muster.incident.room;

import dev.muster.contracts.incident.IncidentFacts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with {@code {reference}}, {@code {number}} or {@code {severity}} in them. */
final class RoomTemplate {
  private static final int LONGEST = 1_000;
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
  private static final Set<String> KNOWN = Set.of("reference", "number", "severity");

  private RoomTemplate() {}

  /** The template for an incident; null stays null. */
  static String of(String template, IncidentFacts incident) {
    return template == null
        ? null
        : PLACE
            .matcher(template)
            .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), incident)));
  }

  private static String value(String name, IncidentFacts incident) {
    return switch (name) {
      case "reference" -> incident.reference();
      case "number" -> Long.toString(incident.number());
      case "severity" -> incident.severity().name();
      default -> throw new IllegalArgumentException("no such place: " + name);
    };
  }

  /** Passes for null and for words that only name known places. */
  static void requireText(String field, String template) {
    if (template == null) {
      return;
    }
    if (template.isBlank() || template.length() > LONGEST) {
      throw new IllegalArgumentException(field + " has 1 to 1000 characters");
    }
    PLACE
        .matcher(template)
        .results()
        .map(place -> place.group(1))
        .filter(name -> !KNOWN.contains(name))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new IllegalArgumentException(
                  field + " may name {reference}, {number} and {severity}, not {" + unknown + "}");
            });
  }

  /** As {@link #requireText}, for the address of a web page. */
  static void requireUrl(String field, String template) {
    requireText(field, template);
    if (template == null) {
      return;
    }
    try {
      var url = new URI(PLACE.matcher(template).replaceAll("x"));
      if (url.getHost() != null
          && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
        return;
      }
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException(field + " must be the address of a web page", malformed);
    }
    throw new IllegalArgumentException(field + " must be the address of a web page");
  }
}
