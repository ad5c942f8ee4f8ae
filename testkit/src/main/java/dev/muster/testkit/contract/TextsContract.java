package dev.muster.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every {@code i18n/*_en.properties} of a module has each of its keys in every other language, with
 * the same ICU arguments. Subclass it; no Quarkus is needed.
 */
public abstract class TextsContract {
  private static final String ENGLISH = "_en.properties";

  /** The languages beside English. */
  protected List<String> languages() {
    return List.of("ru");
  }

  /** The directory with the texts. */
  protected Path directory() {
    return Path.of("src/main/resources/i18n");
  }

  @TestFactory
  List<DynamicTest> everyLanguageSaysTheSame() throws IOException {
    List<Path> originals;
    try (Stream<Path> files = Files.list(directory())) {
      originals = files.filter(file -> file.toString().endsWith(ENGLISH)).sorted().toList();
    }
    assertThat(originals).as("bundles in %s", directory()).isNotEmpty();
    List<DynamicTest> tests = new ArrayList<>();
    for (Path english : originals) {
      String bundle = english.getFileName().toString().replace(ENGLISH, "");
      for (String language : languages()) {
        Path other = english.resolveSibling(bundle + "_" + language + ".properties");
        tests.add(
            DynamicTest.dynamicTest(bundle + " in " + language, () -> sayTheSame(english, other)));
      }
    }
    return tests;
  }

  private static void sayTheSame(Path english, Path other) {
    assertThat(other).exists();
    Map<String, String> originals = texts(english);
    Map<String, String> translations = texts(other);
    assertThat(translations.keySet()).as("keys of %s", other).isEqualTo(originals.keySet());
    originals.forEach(
        (key, original) -> {
          assertThat(translations.get(key)).as(key).isNotBlank();
          assertThat(arguments(translations.get(key))).as(key).isEqualTo(arguments(original));
        });
  }

  private static Map<String, String> texts(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  private static SortedSet<String> arguments(String text) {
    MessagePattern pattern = new MessagePattern(text);
    SortedSet<String> arguments = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      switch (part.getType()) {
        case ARG_NAME, ARG_NUMBER ->
            arguments.add(pattern.getSubstring(part) + " " + pattern.getPart(i - 1).getArgType());
        default -> {}
      }
    }
    return arguments;
  }
}
