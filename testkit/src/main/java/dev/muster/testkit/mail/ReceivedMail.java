package dev.muster.testkit.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as it came over the wire; {@code sender} and {@code recipients} are those of the envelope,
 * header names ignore case, {@code html} is null when there is none.
 */
public record ReceivedMail(
    String sender,
    List<String> recipients,
    String subject,
    String text,
    String html,
    Map<String, String> headers,
    String raw) {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

  public ReceivedMail {
    recipients = List.copyOf(recipients);
    headers = Collections.unmodifiableMap(headers);
  }

  @SuppressWarnings("unchecked")
  static ReceivedMail parse(Object[] received) {
    byte[] raw = (byte[]) received[2];
    try {
      MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(raw));
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (Header header : Collections.list(message.getAllHeaders())) {
        headers.putIfAbsent(header.getName(), header.getValue());
      }
      return new ReceivedMail(
          (String) received[0],
          (List<String>) received[1],
          message.getSubject(),
          find(message, "text/plain").orElse(""),
          find(message, "text/html").orElse(null),
          headers,
          new String(raw, StandardCharsets.UTF_8));
    } catch (MessagingException e) {
      throw new IllegalStateException("Not a MIME message", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the envelope names {@code recipient}. */
  public boolean isTo(String recipient) {
    return recipients.stream().anyMatch(recipient::equalsIgnoreCase);
  }

  /** The header's first value; null when it is missing. */
  public String header(String name) {
    return headers.get(name);
  }

  /** The first link in the text that contains {@code part}. */
  public String link(String part) {
    Matcher links = LINK.matcher(text);
    while (links.find()) {
      if (links.group().contains(part)) {
        return links.group();
      }
    }
    throw new AssertionError("No link with " + part + " in:\n" + text);
  }

  private static Optional<String> find(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      String charset = new ContentType(part.getContentType()).getParameter("charset");
      byte[] content = part.getInputStream().readAllBytes();
      return Optional.of(
          new String(content, charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset)));
    }
    if (part.isMimeType("multipart/*")) {
      MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        Optional<String> found = find(inner, type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
