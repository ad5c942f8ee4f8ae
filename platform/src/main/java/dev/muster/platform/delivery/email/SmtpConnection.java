package dev.muster.platform.delivery.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A conversation with a mail server, which may hand over several messages one after the other. */
final class SmtpConnection {
  private static final int MOST_MESSAGES = 100;
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(10);

  private final SMTPTransport transport;
  private final CuttableSockets sockets;
  private int messages;
  private long idleSince;

  SmtpConnection(SMTPTransport transport, CuttableSockets sockets) {
    this.transport = transport;
    this.sockets = sockets;
    transport.setUseRset(false);
  }

  /** The sockets it connects through. */
  CuttableSockets sockets() {
    return sockets;
  }

  /** Connects unless the server is still there. */
  void connect(SmtpConfig.Server server) throws MessagingException {
    if (messages == 0 || !transport.isConnected()) {
      transport.connect(
          server.host().orElseThrow(),
          server.port(),
          server.user().orElse(null),
          server.password().orElse(null));
    }
  }

  /** Hands a message over; returns what the server answered. */
  String send(Message message) throws MessagingException {
    messages++;
    transport.sendMessage(message, message.getAllRecipients());
    idleSince = System.nanoTime();
    return transport.getLastServerResponse();
  }

  boolean isReusable() {
    return messages < MOST_MESSAGES && System.nanoTime() - idleSince < LONGEST_IDLE.toNanos();
  }

  /** Says good-bye, whether or not the server hears it. */
  void close() {
    try {
      transport.close();
    } catch (MessagingException alreadyGone) {
      sockets.cut();
    }
  }
}
