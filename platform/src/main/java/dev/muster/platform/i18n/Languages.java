package dev.muster.platform.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages Muster speaks, as listed in {@code i18n/languages.txt}, the default one first. */
public final class Languages {
  private static final List<Locale> ALL = read();

  private Languages() {}

  /** What is spoken to readers whose language is unknown. */
  public static Locale standard() {
    return ALL.get(0);
  }

  public static List<Locale> all() {
    return ALL;
  }

  /** Whether {@code tag} names a language Muster speaks, regardless of its region. */
  public static boolean speaks(String tag) {
    return spoken(tag).isPresent();
  }

  /**
   * The reader's language: the profile's, else the best of {@code Accept-Language}, else the
   * standard one.
   *
   * @param profile language tag; null or blank when unknown
   * @param acceptLanguage the header (RFC 9110); null, blank or malformed counts as absent
   */
  public static Locale negotiate(String profile, String acceptLanguage) {
    return spoken(profile).or(() -> accepted(acceptLanguage)).orElseGet(Languages::standard);
  }

  private static Optional<Locale> spoken(String tag) {
    if (tag == null || tag.isBlank()) {
      return Optional.empty();
    }
    var language = Locale.forLanguageTag(tag.trim()).getLanguage();
    return ALL.stream().filter(locale -> locale.getLanguage().equals(language)).findFirst();
  }

  private static Optional<Locale> accepted(String header) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), ALL));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static List<Locale> read() {
    try (var file = Languages.class.getResourceAsStream("/i18n/languages.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::trim)
          .filter(line -> !line.isEmpty())
          .map(Locale::forLanguageTag)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
