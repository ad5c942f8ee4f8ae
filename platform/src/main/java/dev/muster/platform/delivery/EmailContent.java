package dev.muster.platform.delivery;

import java.util.Map;
import java.util.Objects;

/**
 * What an e-mail says.
 *
 * @param html null for a message of plain text only
 * @param headers additional headers, such as {@code List-Unsubscribe}
 * @param language tag of the language it is written in; null when unknown
 * @param calendar an event (RFC 5545) that programs offer to put into a calendar, as its METHOD
 *     says: PUBLISH, REQUEST or CANCEL; null for none
 */
public record EmailContent(
    String subject,
    String text,
    String html,
    Map<String, String> headers,
    String language,
    String calendar) {

  public EmailContent {
    Objects.requireNonNull(text, "text");
    subject = Objects.requireNonNull(subject, "subject").replaceAll("\\s+", " ").trim();
    headers = headers == null ? Map.of() : Map.copyOf(headers);
    headers.forEach(
        (name, value) -> {
          if (!name.matches("[!-9;-~]+") || value.chars().anyMatch(c -> c < ' ' && c != '\t')) {
            throw new IllegalArgumentException("not a header: " + name);
          }
        });
  }

  public EmailContent(
      String subject, String text, String html, Map<String, String> headers, String language) {
    this(subject, text, html, headers, language, null);
  }

  public EmailContent(String subject, String text) {
    this(subject, text, null, Map.of(), null);
  }
}
