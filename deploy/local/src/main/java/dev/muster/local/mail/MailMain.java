package dev.muster.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executors;

/** The mail sink's JVM: SMTP in, files on disk, a page and an API to read them. */
public final class MailMain {
  private static final String LOOPBACK = "127.0.0.1";

  private MailMain() {}

  /**
   * @param arguments SMTP port, page port, folder of the messages, and the address to listen on
   *     when that is not only this machine
   */
  public static void main(String[] arguments) throws IOException {
    int smtpPort = Integer.parseInt(arguments[0]);
    int pagePort = Integer.parseInt(arguments[1]);
    String host = arguments.length > 3 ? arguments[3] : LOOPBACK;
    Mailbox mailbox = new Mailbox(Path.of(arguments[2]), InstantSource.system());

    GreenMail smtp = new GreenMail(new ServerSetup(smtpPort, host, ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    smtp.getUserManager().setMessageDeliveryHandler((message, to) -> keep(mailbox, message, to));

    HttpServer page = HttpServer.create(new InetSocketAddress(host, pagePort), 0);
    page.createContext("/", new MailPages(mailbox));
    page.setExecutor(Executors.newFixedThreadPool(4));
    page.start();
  }

  /** Keeps the message before the sender is told that it was accepted. */
  private static GreenMailUser keep(Mailbox mailbox, MovingMessage message, MailAddress to)
      throws MessagingException {
    try {
      mailbox.add(to.getEmail(), message.getMessage());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    return new NoMailbox(to.getEmail());
  }
}
