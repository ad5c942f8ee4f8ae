package dev.muster.local.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the list of messages shows.
 *
 * @param id counts up from 1; one per recipient
 * @param to the recipient of the envelope, in small letters
 * @param headers decoded, by name as sent; several of one name stay in order
 */
public record MailSummary(
    long id,
    Instant receivedAt,
    String from,
    String to,
    String subject,
    String messageId,
    Map<String, List<String>> headers) {

  static MailSummary of(long id, Instant receivedAt, String to, MimeMessage message)
      throws MessagingException {
    Map<String, List<String>> headers = headers(message);
    return new MailSummary(
        id,
        receivedAt,
        first(headers, "From"),
        to,
        first(headers, "Subject"),
        first(headers, "Message-ID"),
        headers);
  }

  private static String first(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().get(0))
        .findFirst()
        .orElse("");
  }

  private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(decode(header));
    }
    return headers;
  }

  private static String decode(Header header) {
    String value = MimeUtility.unfold(header.getValue());
    try {
      return MimeUtility.decodeText(value);
    } catch (UnsupportedEncodingException unknown) {
      return value;
    }
  }
}
