package dev.muster.platform.i18n;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The words of one bundle, {@code i18n/<bundle>_<language>.properties} in UTF-8, each an ICU
 * message with named arguments. What a language lacks is said in the standard language.
 */
public final class Texts {
  private static final Map<String, Texts> BUNDLES = new ConcurrentHashMap<>();

  private final String bundle;
  private final Map<Locale, Map<String, MessageFormat>> messages;

  private Texts(String bundle) {
    this.bundle = bundle;
    this.messages =
        Languages.all().stream()
            .collect(Collectors.toUnmodifiableMap(locale -> locale, this::messages));
  }

  /**
   * @throws IllegalArgumentException when the standard language has no such bundle
   */
  public static Texts of(String bundle) {
    return BUNDLES.computeIfAbsent(bundle, Texts::new);
  }

  /**
   * @param arguments values by name; numbers, text, {@link java.util.Date}
   * @throws IllegalArgumentException when no language has this key
   */
  public String text(Locale locale, String key, Map<String, ?> arguments) {
    var language = Languages.negotiate(locale.toLanguageTag(), null);
    var message = messages.get(language).get(key);
    if (message == null) {
      message = messages.get(Languages.standard()).get(key);
    }
    if (message == null) {
      throw new IllegalArgumentException("no text " + key + " in bundle " + bundle);
    }
    return ((MessageFormat) message.clone()).format(arguments);
  }

  public String text(Locale locale, String key) {
    return text(locale, key, Map.of());
  }

  /**
   * Where the languages differ, for tests: by language, the keys it lacks, has alone, or words with
   * other arguments than the standard language; empty when all agree.
   */
  public Map<Locale, Set<String>> differences() {
    var standard = arguments(Languages.standard());
    var differences = new ConcurrentHashMap<Locale, Set<String>>();
    for (var locale : Languages.all()) {
      var own = arguments(locale);
      var keys = new TreeSet<>(standard.keySet());
      keys.addAll(own.keySet());
      keys.removeIf(key -> standard.getOrDefault(key, Set.of("")).equals(own.get(key)));
      if (!keys.isEmpty()) {
        differences.put(locale, keys);
      }
    }
    return differences;
  }

  private Map<String, Set<String>> arguments(Locale locale) {
    var arguments = new TreeMap<String, Set<String>>();
    messages.get(locale).forEach((key, message) -> arguments.put(key, message.getArgumentNames()));
    return arguments;
  }

  private Map<String, MessageFormat> messages(Locale locale) {
    var messages = new TreeMap<String, MessageFormat>();
    load(locale)
        .forEach(
            (key, pattern) -> messages.put((String) key, parse(locale, key, (String) pattern)));
    return messages;
  }

  private MessageFormat parse(Locale locale, Object key, String pattern) {
    try {
      return new MessageFormat(pattern, locale);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "bad message " + key + " in bundle " + bundle + "_" + locale, e);
    }
  }

  private Properties load(Locale locale) {
    var path = "i18n/" + bundle + "_" + locale.toLanguageTag() + ".properties";
    var properties = new Properties();
    try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
      if (file != null) {
        properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      } else if (locale.equals(Languages.standard())) {
        throw new IllegalArgumentException("no text bundle " + path);
      }
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
