package dev.muster.comms.template;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Values that make a preview look real. */
public final class TemplateExamples {
  private TemplateExamples() {}

  /** A value for each variable of a template, in a language. */
  public static Map<String, Object> of(TemplateKey key, Locale language) {
    Map<String, Object> values = new HashMap<>();
    key.declared()
        .forEach(name -> values.put(name, TemplateCatalogue.example(name, language.getLanguage())));
    return values;
  }
}
