package dev.muster.postmortem.document.template;

import dev.muster.contracts.Severity;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A version of a template. */
public record Template(
    String key, int version, TemplateBody body, Instant createdAt, String createdBy) {

  /** Whether it is for incidents of that kind and severity. */
  boolean fits(TemplateKind kind, Severity severity) {
    return body.kind() == kind
        && (body.severities().isEmpty() || body.severities().contains(severity));
  }

  /** The sections in reading order. */
  public List<SectionKey> sections() {
    return body.sections().stream()
        .map(section -> SectionKey.ofSlug(section.key()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The sections that publishing needs. */
  public List<SectionKey> required() {
    return sections().stream()
        .filter(key -> section(key).map(TemplateSection::required).orElse(false))
        .toList();
  }

  /** What the section is called, in {@code language}. */
  public String heading(SectionKey key, Locale language) {
    return words(
        section(key).map(TemplateSection::heading).orElse(Map.of()), "section.", key, language);
  }

  /** What to write in the section, in {@code language}. */
  public String hint(SectionKey key, Locale language) {
    return words(section(key).map(TemplateSection::hint).orElse(Map.of()), "hint.", key, language);
  }

  private Optional<TemplateSection> section(SectionKey key) {
    return body.sections().stream().filter(section -> section.key().equals(key.slug())).findFirst();
  }

  private static String words(
      Map<String, String> given, String prefix, SectionKey key, Locale language) {
    Phrases shipped = Wording.in(language);
    return given.getOrDefault(language.getLanguage(), shipped.text(prefix + key.slug(), Map.of()));
  }
}
