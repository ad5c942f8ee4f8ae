package dev.muster.comms.bounce;

import dev.muster.comms.bounce.ReturnedMail.Kind;
import dev.muster.platform.delivery.email.BounceAddress;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports of mail servers on what became of mail (RFC 3464) and of mailbox providers on
 * complaints (RFC 5965). Anything else, however broken, says nothing.
 */
final class ReturnedMailParser {
  private static final int DEEPEST = 4;
  private static final int MOST_PARTS = 20;
  private static final int LONGEST_PART = 64 * 1024;
  private static final int LONGEST_REASON = 500;
  private static final Pattern OURS =
      Pattern.compile(
          "(?im)^Message-ID:\\s*<message\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@");
  private static final List<String> ADDRESSED =
      List.of("To", "Delivered-To", "X-Original-To", "Envelope-To");

  private final List<Part> parts = new ArrayList<>();

  private ReturnedMailParser() {}

  /** Empty for what is no report about one mail of ours. */
  static Optional<ReturnedMail> parse(byte[] raw) {
    try {
      MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(raw));
      ReturnedMailParser parser = new ReturnedMailParser();
      parser.collect(message, 0);
      return parser.read(message);
    } catch (MessagingException | IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  private void collect(Part part, int depth) throws MessagingException, IOException {
    if (depth > DEEPEST || parts.size() >= MOST_PARTS) {
      return;
    }
    if (part.isMimeType("multipart/*")) {
      MimeMultipart inside = new MimeMultipart(part.getDataHandler().getDataSource());
      for (int i = 0; i < Math.min(inside.getCount(), MOST_PARTS); i++) {
        BodyPart each = inside.getBodyPart(i);
        collect(each, depth + 1);
      }
    } else {
      parts.add(part);
    }
  }

  private Optional<ReturnedMail> read(MimeMessage message) throws MessagingException, IOException {
    Optional<UUID> delivery = deliveryOf(message);
    Optional<UUID> quoted = quoted();
    if (delivery.isEmpty() && quoted.isEmpty()) {
      return Optional.empty();
    }
    for (Part part : parts) {
      Optional<ReturnedMail> found = Optional.empty();
      if (part.isMimeType("message/delivery-status")) {
        found = status(text(part), delivery, quoted);
      } else if (part.isMimeType("message/feedback-report")) {
        found = complaint(text(part), delivery, quoted);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<UUID> deliveryOf(MimeMessage message) throws MessagingException {
    for (String name : ADDRESSED) {
      String[] values = message.getHeader(name);
      for (String value : values == null ? new String[0] : values) {
        Optional<UUID> named = BounceAddress.deliveryOf(value);
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<UUID> quoted() throws MessagingException, IOException {
    for (Part part : parts) {
      if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
        Matcher id = OURS.matcher(text(part));
        if (id.find()) {
          return Optional.of(UUID.fromString(id.group(1)));
        }
      }
    }
    return Optional.empty();
  }

  /** The first recipient about whom something final is said. */
  private static Optional<ReturnedMail> status(
      String text, Optional<UUID> delivery, Optional<UUID> quoted) {
    return Arrays.stream(text.replaceAll("\\R", "\n").split("\n[ \t]*\n"))
        .map(ReturnedMailParser::fields)
        .filter(Objects::nonNull)
        .map(fields -> recipient(fields, delivery, quoted))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<ReturnedMail> recipient(
      InternetHeaders fields, Optional<UUID> delivery, Optional<UUID> quoted) {
    String action = value(fields, "Action").toLowerCase(Locale.ROOT);
    return switch (action) {
      case "failed" ->
          Optional.of(new ReturnedMail(Kind.BOUNCED, delivery, quoted, reason(fields)));
      case "delivered" -> Optional.of(new ReturnedMail(Kind.ARRIVED, delivery, quoted, ""));
      default -> Optional.empty();
    };
  }

  private static Optional<ReturnedMail> complaint(
      String text, Optional<UUID> delivery, Optional<UUID> quoted) {
    InternetHeaders fields = fields(text);
    String type = fields == null ? "" : value(fields, "Feedback-Type").toLowerCase(Locale.ROOT);
    return type.isEmpty() || type.equals("not-spam")
        ? Optional.empty()
        : Optional.of(
            new ReturnedMail(Kind.COMPLAINT, delivery, quoted, shortened("complaint: " + type)));
  }

  private static String reason(InternetHeaders fields) {
    String said = value(fields, "Diagnostic-Code").replaceFirst("(?i)^smtp;\\s*", "");
    return shortened(
        Stream.of(value(fields, "Status"), said)
            .filter(part -> !part.isBlank())
            .reduce((status, words) -> words.contains(status) ? words : status + " " + words)
            .orElse("5.0.0 no reason given"));
  }

  private static @Nullable InternetHeaders fields(String group) {
    try {
      return new InternetHeaders(
          new ByteArrayInputStream(group.strip().getBytes(StandardCharsets.UTF_8)), true);
    } catch (MessagingException notFields) {
      return null;
    }
  }

  private static String value(InternetHeaders fields, String name) {
    String value = fields.getHeader(name, null);
    return value == null ? "" : value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON);
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(LONGEST_PART), StandardCharsets.UTF_8);
    }
  }
}
