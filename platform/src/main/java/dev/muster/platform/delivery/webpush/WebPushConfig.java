package dev.muster.platform.delivery.webpush;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How the installation presents itself to push services. */
@ConfigMapping(prefix = "muster.web-push")
public interface WebPushConfig {
  /**
   * Whom a push service can write to, as a {@code mailto:} or {@code https:} address; empty for the
   * sender of mail. Some services refuse one at localhost.
   */
  Optional<String> subject();
}
