package dev.muster.incident.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.muster.contracts.incident.TimelineFact;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.i18n.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an entry says, kept so that each reader gets it in their own language; what a person wrote
 * stays as written.
 *
 * @param key of the text bundle {@code incident}
 * @param values arguments that are the same in every language
 * @param terms arguments that are themselves keys of the bundle
 * @param phrases arguments by language tag, English included
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Line(
    String key,
    Map<String, Object> values,
    Map<String, String> terms,
    Map<String, Map<String, String>> phrases) {

  /** An argument {@code reason} may be missing where the text asks for {@code reasonGiven}. */
  private static final String GIVEN = "Given";

  /** Stands for what is missing; lines that were kept without {@link #GIVEN} say no more of it. */
  private static final String NOTHING = "none";

  public Line {
    values = values == null ? Map.of() : Map.copyOf(values);
    terms = terms == null ? Map.of() : Map.copyOf(terms);
    phrases = phrases == null ? Map.of() : Map.copyOf(phrases);
  }

  public static Line of(String key) {
    return new Line(key, Map.of(), Map.of(), Map.of());
  }

  /** Adds an argument; a number is said as it is, without separators. */
  public Line value(String name, Object value) {
    var said = value instanceof Number ? value.toString() : value;
    return new Line(key, plus(values, name, said), terms, phrases);
  }

  /**
   * Adds an argument that may be missing, null for that; the text asks {@code {<name>Given, select,
   * no {...} other {...}}}, so that nothing that a person writes can be mistaken for it.
   */
  public Line optional(String name, Object value) {
    return value(name, value == null ? NOTHING : value)
        .value(name + GIVEN, value == null ? "no" : "yes");
  }

  public Line term(String name, String term) {
    return new Line(key, values, plus(terms, name, term), phrases);
  }

  public Line phrase(String name, Map<String, String> byLanguage) {
    return new Line(key, values, terms, plus(phrases, name, byLanguage));
  }

  /** The words in {@code locale}. */
  public String in(Locale locale) {
    var texts = Texts.of("incident");
    var arguments = new HashMap<String, Object>(values);
    values.forEach(
        (name, value) -> arguments.putIfAbsent(name + GIVEN, NOTHING.equals(value) ? "no" : "yes"));
    terms.forEach((name, term) -> arguments.put(name, texts.text(locale, term)));
    phrases.forEach((name, phrase) -> arguments.put(name, said(phrase, locale)));
    return texts.text(locale, key, arguments);
  }

  /** The words in the standard language, as they are stored and sent. */
  public String standard() {
    return in(Languages.standard());
  }

  /** What it tells, for programs: terms stay keys, phrases are in the standard language. */
  public TimelineFact fact() {
    var said = new TreeMap<String, String>();
    values.forEach((name, value) -> said.put(name, String.valueOf(value)));
    said.putAll(terms);
    phrases.forEach((name, phrase) -> said.put(name, said(phrase, Languages.standard())));
    return new TimelineFact(key, said);
  }

  /** The words in every language that Muster speaks, as a phrase of another line. */
  public Map<String, String> everywhere() {
    var phrase = new HashMap<String, String>();
    Languages.all().forEach(locale -> phrase.put(locale.getLanguage(), in(locale)));
    return phrase;
  }

  private static String said(Map<String, String> phrase, Locale locale) {
    return phrase.getOrDefault(
        locale.getLanguage(), phrase.getOrDefault(Languages.standard().getLanguage(), ""));
  }

  private static <V> Map<String, V> plus(Map<String, V> known, String name, V value) {
    var more = new HashMap<>(known);
    more.put(name, value);
    return more;
  }
}
