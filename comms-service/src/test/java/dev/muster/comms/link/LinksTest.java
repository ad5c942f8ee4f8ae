package dev.muster.comms.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What mails lead to is a page that the console has. */
class LinksTest {
  private static final Path ROUTES = Path.of("..", "console", "app", "src", "app", "routes.tsx");
  private static final Links LINKS =
      new Links("https://status.example.org/", "https://muster.example.org/");

  static List<String> links() {
    var id = UUID.randomUUID();
    return List.of(LINKS.incident(id), LINKS.postmortem(id), LINKS.actionItem(id));
  }

  @ParameterizedTest
  @MethodSource("links")
  void everyLinkIsARouteOfTheConsole(String link) throws IOException {
    var path = URI.create(link).getPath();

    assertThat(link).startsWith("https://muster.example.org/");
    assertThat(routes()).as("routes of the console").anyMatch(route -> path.matches(route));
  }

  /** The console's paths as patterns: {@code /incidents/$incidentId} takes any one segment. */
  private static List<String> routes() throws IOException {
    return Pattern.compile("page\\('(/[^']*)'")
        .matcher(Files.readString(ROUTES))
        .results()
        .map(found -> found.group(1).replaceAll("\\$\\w+", "[^/]+"))
        .toList();
  }
}
