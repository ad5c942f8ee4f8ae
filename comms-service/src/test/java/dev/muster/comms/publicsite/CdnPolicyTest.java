package dev.muster.comms.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of {@code deploy/cdn} lets browsers do what the service lets them do. */
class CdnPolicyTest {
  private static final Pattern POLICY = Pattern.compile("\"(default-src [^\"]+)\"");

  @Test
  void theExampleSaysWhatTheServiceSaysButForTheStyleSheets() throws IOException {
    String example = Files.readString(Path.of("..", "deploy", "cdn", "status-page.conf"));
    List<List<String>> policies =
        POLICY
            .matcher(example)
            .results()
            .map((MatchResult found) -> directives(found.group(1)))
            .toList();

    assertThat(policies)
        .containsExactly(
            directives(PublicTemplates.policy("", true)),
            directives(PublicTemplates.EMBED_POLICY),
            directives(PublicTemplates.PICTURE_POLICY));
  }

  private static List<String> directives(String policy) {
    return Arrays.stream(policy.split("; "))
        .filter(directive -> !directive.startsWith("style-src"))
        .sorted()
        .toList();
  }
}
