package dev.muster.comms.bounce;

import dev.muster.platform.database.Migrations;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import org.jboss.logging.Logger;

/**
 * Empties the mailbox of what came back. A mail is deleted once it is dealt with; a crash before
 * that only deals with it again.
 */
@ApplicationScoped
public class BounceMailbox {
  private static final Logger LOG = Logger.getLogger(BounceMailbox.class);
  private static final int MOST_AT_ONCE = 200;
  private static final String TIMEOUT_MILLIS = "10000";

  private final BounceConfig config;
  private final Returns returns;
  private final Migrations migrations;

  BounceMailbox(BounceConfig config, Returns returns, Migrations migrations) {
    this.config = config;
    this.returns = returns;
    this.migrations = migrations;
  }

  @Scheduled(
      identity = "bounces",
      every = "${muster.bounces.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (config.host().isPresent() && migrations.isDone()) {
      try {
        read();
      } catch (MessagingException e) {
        LOG.warnf("bounces wait: %s", e.getMessage());
      }
    }
  }

  /** Deals with what lies in the mailbox, 200 mails at most; returns how many there were. */
  int read() throws MessagingException {
    try (var store = Session.getInstance(properties()).getStore(config.protocol())) {
      store.connect(
          config.host().orElseThrow(),
          config.port(),
          config.user().orElse(null),
          config.password().orElse(null));
      try (Folder folder = store.getFolder(config.folder())) {
        folder.open(Folder.READ_WRITE);
        int count = Math.min(folder.getMessageCount(), MOST_AT_ONCE);
        for (int number = 1; number <= count; number++) {
          take(folder.getMessage(number));
        }
        return count;
      }
    }
  }

  private void take(Message message) throws MessagingException {
    try {
      if (message.getSize() > config.largest()) {
        LOG.warnf("returned mail is too large bytes=%d", message.getSize());
      } else {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        returns.take(raw.toByteArray());
      }
      message.setFlag(Flags.Flag.DELETED, true);
    } catch (IOException | RuntimeException e) {
      LOG.warnf("returned mail stays for later: %s", e.getMessage());
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    String prefix = "mail." + config.protocol() + ".";
    for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put(prefix + limit, TIMEOUT_MILLIS);
    }
    properties.put(prefix + "ssl.checkserveridentity", "true");
    return properties;
  }
}
