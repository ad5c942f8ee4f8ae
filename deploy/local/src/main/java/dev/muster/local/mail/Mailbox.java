package dev.muster.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All messages that came in, newest last: one file each, the newest {@value #KEPT} are kept. */
final class Mailbox {
  static final int KEPT = 10_000;
  private static final String RECIPIENT = "Delivered-To";
  private static final String RECEIVED_AT = "X-Received-At";
  private static final Session SESSION = Session.getInstance(new Properties());

  private final Path folder;
  private final InstantSource clock;
  private final NavigableMap<Long, MailSummary> messages = new TreeMap<>();
  private long lastId;

  Mailbox(Path folder, InstantSource clock) throws IOException {
    this.folder = folder;
    this.clock = clock;
    Files.createDirectories(folder);
    for (Path file : files()) {
      load(file);
    }
  }

  /** Stores {@code message} on disk for the recipient {@code to}. */
  synchronized void add(String to, MimeMessage message) throws MessagingException, IOException {
    long id = ++lastId;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String recipient = to.toLowerCase(Locale.ROOT);
    Path draft = folder.resolve("draft");
    try (OutputStream out = Files.newOutputStream(draft)) {
      String envelope = "%s: %s\r\n%s: %s\r\n".formatted(RECIPIENT, recipient, RECEIVED_AT, now);
      out.write(envelope.getBytes(StandardCharsets.UTF_8));
      message.writeTo(out);
    }
    Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
    messages.put(id, MailSummary.of(id, now, recipient, message));
    while (messages.size() > KEPT) {
      Files.deleteIfExists(file(messages.pollFirstEntry().getKey()));
    }
  }

  /**
   * Messages that came after the one with the id {@code after} and match, newest first, at most
   * {@code limit}.
   */
  synchronized List<MailSummary> find(Predicate<MailSummary> filter, long after, int limit) {
    return messages.tailMap(after, false).descendingMap().values().stream()
        .filter(filter)
        .limit(limit)
        .toList();
  }

  synchronized Optional<MailSummary> get(long id) {
    return Optional.ofNullable(messages.get(id));
  }

  MailBody body(long id) throws IOException, MessagingException {
    try (InputStream in = Files.newInputStream(file(id))) {
      return MailBody.of(new MimeMessage(SESSION, in));
    }
  }

  byte[] raw(long id) throws IOException {
    return Files.readAllBytes(file(id));
  }

  synchronized void clear() throws IOException {
    for (Long id : messages.keySet()) {
      Files.deleteIfExists(file(id));
    }
    messages.clear();
  }

  private void load(Path file) throws IOException {
    long id = Long.parseLong(file.getFileName().toString().replace(".eml", ""));
    try (InputStream in = Files.newInputStream(file)) {
      MimeMessage message = new MimeMessage(SESSION, in);
      Instant receivedAt = Instant.parse(message.getHeader(RECEIVED_AT, null));
      String to = message.getHeader(RECIPIENT, null);
      message.removeHeader(RECIPIENT);
      message.removeHeader(RECEIVED_AT);
      messages.put(id, MailSummary.of(id, receivedAt, to, message));
      lastId = Math.max(lastId, id);
    } catch (MessagingException unreadable) {
      throw new IOException("Cannot read " + file, unreadable);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  private Path file(long id) {
    return folder.resolve("%010d.eml".formatted(id));
  }
}
