package dev.muster.comms.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes all mail about one thing one thread in the reader's mailbox (RFC 5322, 3.6.4). */
@ApplicationScoped
public class MailThread {
  private final String host;

  MailThread(@ConfigProperty(name = "muster.public-url") URI publicUrl) {
    this.host = Optional.ofNullable(publicUrl.getHost()).orElse("localhost");
  }

  /** Headers that hang a mail under the root of a thread, such as {@code incident} and its id. */
  public Map<String, String> under(String kind, UUID id) {
    String root = "<" + kind + "." + id + "@" + host + ">";
    return Map.of("References", root, "In-Reply-To", root);
  }

  /** The name of a mailing list of ours (RFC 2919). */
  public String listId(String name, String label) {
    return "<" + label + "." + name + "." + host + ">";
  }
}
