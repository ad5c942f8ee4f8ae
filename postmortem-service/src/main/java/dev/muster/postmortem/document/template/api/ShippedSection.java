package dev.muster.postmortem.document.template.api;

import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A section with the words that it has when a template says nothing else. */
public record ShippedSection(String key, String heading, String hint) {

  static List<ShippedSection> all(Locale language) {
    Phrases phrases = Wording.in(language);
    return Stream.of(SectionKey.values())
        .map(
            key ->
                new ShippedSection(
                    key.slug(),
                    phrases.text("section." + key.slug()),
                    phrases.text("hint." + key.slug())))
        .toList();
  }
}
