package dev.muster.platform.delivery.teams;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Where the workflows are that bring messages into Microsoft Teams. */
@ConfigMapping(prefix = "muster.teams")
public interface TeamsConfig {
  /**
   * Hosts that may be called; {@code *.example.org} stands for every host under that name. Where
   * webhooks may go although it is not public, workflows may be too.
   */
  @WithDefault("*.logic.azure.com,*.environment.api.powerplatform.com")
  List<String> allowedHosts();
}
