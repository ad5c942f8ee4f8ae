package dev.muster.postmortem.publication.api;

import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.document.template.Template;
import java.util.Locale;

/**
 * What a section is called and for.
 *
 * @param hint what to write there
 * @param required whether publishing needs text in it
 */
public record SectionOutline(String key, String heading, String hint, boolean required) {

  static SectionOutline from(SectionKey key, Template template, Locale language) {
    return new SectionOutline(
        key.slug(),
        template.heading(key, language),
        template.hint(key, language),
        template.required().contains(key));
  }
}
