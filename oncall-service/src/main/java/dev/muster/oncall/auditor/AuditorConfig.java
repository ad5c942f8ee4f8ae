package dev.muster.oncall.auditor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the auditor works. */
@ConfigMapping(prefix = "muster.auditor")
public interface AuditorConfig {
  /** How late a page may be before that is a difference. */
  @WithDefault("PT30S")
  Duration grace();

  /**
   * How long a message may wait, by channel, to go out together with others; as the sender has it,
   * {@code muster.oncall.storm.pause}.
   */
  @WithDefault("PT3S")
  Map<String, Duration> pause();

  /** After which silence of the auditor is an alarm itself. */
  @WithDefault("PT5M")
  Duration silence();

  /** Who is written to, beside the last resort, when pages are not as they should be. */
  Optional<List<String>> fallbackEmails();
}
