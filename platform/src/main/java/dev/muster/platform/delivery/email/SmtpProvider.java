package dev.muster.platform.delivery.email;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.platform.delivery.Deadlines;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.DeliveryProvider;
import dev.muster.platform.delivery.OutgoingDelivery;
import dev.muster.platform.delivery.Receipt;
import dev.muster.platform.delivery.email.SmtpConfig.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** Hands mail to one SMTP server, over connections that stay open between messages. */
final class SmtpProvider implements DeliveryProvider {
  static {
    // Without a name the mail library searches the class path for its own class, several times for
    // each message: 40 % of what a delivery costs.
    System.getProperties()
        .putIfAbsent("jakarta.mail.util.StreamProvider", MailStreamProvider.class.getName());
  }

  private final String name;
  private final SmtpConfig.Server server;
  private final Duration timeout;
  private final MailComposer composer;
  private final Deadlines deadlines;
  private final SocketsOfCall socketsOfCall = new SocketsOfCall();
  private final ConcurrentLinkedDeque<SmtpConnection> idling = new ConcurrentLinkedDeque<>();
  private Session session;

  SmtpProvider(
      String name,
      SmtpConfig.Server server,
      Duration timeout,
      MailComposer composer,
      Deadlines deadlines) {
    this.name = name;
    this.server = server;
    this.timeout = timeout;
    this.composer = composer;
    this.deadlines = deadlines;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Receipt send(OutgoingDelivery delivery) throws DeliveryFailure {
    var connection = connection();
    socketsOfCall.begin(connection.sockets());
    var reusable = false;
    try (var watch = deadlines.watch(connection.sockets()::cut)) {
      var message = composer.compose(session(), delivery);
      connection.connect(server);
      var answer = connection.send(message);
      reusable = connection.isReusable();
      return Receipt.sent(
          JsonNodeFactory.instance
              .objectNode()
              .put(Receipt.REFERENCE, message.getMessageID())
              .put("messageId", message.getMessageID())
              .put("answer", answer));
    } catch (MessagingException e) {
      throw SmtpFailures.of(e, connection.sockets().isCut());
    } finally {
      socketsOfCall.end();
      leave(connection, reusable);
    }
  }

  /** One that was used just now, else a new one. */
  private SmtpConnection connection() throws DeliveryFailure {
    for (var idle = idling.pollFirst(); idle != null; idle = idling.pollFirst()) {
      if (idle.isReusable() && !idle.sockets().isCut()) {
        return idle;
      }
      idle.close();
    }
    try {
      var transport = (SMTPTransport) session().getTransport("smtp");
      return new SmtpConnection(transport, new CuttableSockets());
    } catch (NoSuchProviderException e) {
      throw DeliveryFailure.configuration("no SMTP: " + e.getMessage(), e);
    }
  }

  private void leave(SmtpConnection connection, boolean reusable) {
    if (reusable && !connection.sockets().isCut()) {
      idling.addFirst(connection);
    } else {
      connection.close();
    }
  }

  private synchronized Session session() {
    if (session == null) {
      session = Session.getInstance(properties());
    }
    return session;
  }

  private Properties properties() {
    var millis = String.valueOf(timeout.toMillis());
    var properties = new Properties();
    properties.put("mail.smtp.socketFactory", socketsOfCall);
    properties.put("mail.smtp.socketFactory.fallback", "false");
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.auth", String.valueOf(server.user().isPresent()));
    properties.put("mail.smtp.ssl.enable", is(Security.TLS));
    properties.put("mail.smtp.starttls.required", is(Security.STARTTLS));
    properties.put(
        "mail.smtp.starttls.enable",
        String.valueOf(
            server.security() == Security.STARTTLS || server.security() == Security.OPPORTUNISTIC));
    if (server.security() == Security.OPPORTUNISTIC) {
      properties.put("mail.smtp.ssl.trust", "*");
      properties.put("mail.smtp.ssl.checkserveridentity", "false");
    } else {
      properties.put("mail.smtp.ssl.checkserveridentity", "true");
    }
    return properties;
  }

  private String is(Security security) {
    return String.valueOf(server.security() == security);
  }
}
