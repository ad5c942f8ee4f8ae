package dev.muster.comms.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/public-templates");
  private static final Pattern LABEL = Pattern.compile("t\\.get\\('([^']+)'\\)");

  @Test
  void everyLabelThatATemplateNamesHasWords() throws IOException {
    List<String> named;
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      named =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .flatMap(LabelsTest::labels)
              .distinct()
              .toList();
    }

    assertThat(named).hasSizeGreaterThan(20);
    for (String language : List.of("en", "ru")) {
      assertThat(Labels.of(Locale.forLanguageTag(language)).keySet()).containsAll(named);
    }
  }

  private static Stream<String> labels(Path file) {
    try {
      return LABEL.matcher(Files.readString(file)).results().map(found -> found.group(1));
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }
}
