package dev.muster.comms.message;

import dev.muster.comms.template.TemplateKey;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one reader, before it is put into words.
 *
 * @param to address
 * @param variables what the template may use
 * @param headers beyond those that every mail of ours has
 * @param about what it is about
 * @param calendar a meeting or an event as iCalendar text; null for none
 */
public record Mail(
    String to,
    Locale language,
    TemplateKey template,
    Map<String, ?> variables,
    Map<String, String> headers,
    About about,
    @Nullable String calendar) {
  public Mail {
    Objects.requireNonNull(to, "to");
    headers = Map.copyOf(headers);
  }

  /** A mail that no calendar has to know of. */
  public Mail(
      String to,
      Locale language,
      TemplateKey template,
      Map<String, ?> variables,
      Map<String, String> headers,
      About about) {
    this(to, language, template, variables, headers, about, null);
  }

  /**
   * What the log of messages knows of a mail; each part is null where it does not apply.
   *
   * @param personId reader known to the catalogue
   * @param subscriberId reader who subscribed
   */
  public record About(
      UUID personId, UUID subscriberId, UUID incidentId, UUID pageId, UUID postUpdateId) {
    /** A mail to a colleague about an incident. */
    public static About person(UUID personId, UUID incidentId) {
      return new About(personId, null, incidentId, null, null);
    }

    /** A mail to a subscriber about the subscription itself. */
    public static About subscription(UUID subscriberId, UUID pageId) {
      return new About(null, subscriberId, null, pageId, null);
    }
  }
}
