package dev.muster.incident.words;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Words;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.i18n.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short, neutral words for the public, proposed when an incident begins or moves. */
public final class WordBook {
  private WordBook() {}

  /** Words for an incident of {@code services} that was just declared. */
  public static Words declared(List<String> services, String internalText) {
    return new Words(publicText("words.investigating", services), internalText);
  }

  /** What the public is told when an incident of {@code services} becomes {@code state}. */
  public static Map<String, String> of(IncidentState state, List<String> services) {
    var key =
        switch (state) {
          case DETECTED, ACKNOWLEDGED, INVESTIGATING -> "words.investigating";
          case IDENTIFIED -> "words.identified";
          case MITIGATING -> "words.mitigating";
          case MONITORING -> "words.monitoring";
          case RESOLVED, CLOSED -> "words.resolved";
          case CANCELLED -> "words.cancelled";
        };
    return publicText(key, services);
  }

  /** What the public is told when an incident goes on under the name of another one. */
  public static Map<String, String> continued(List<String> services) {
    return publicText("words.continued", services);
  }

  /** {@code own} words where somebody wrote some, else the proposed ones. */
  public static Map<String, String> choose(Map<String, String> own, Map<String, String> proposed) {
    if (own == null || own.isEmpty()) {
      return proposed;
    }
    return own;
  }

  private static Map<String, String> publicText(String key, List<String> services) {
    var arguments = Map.of("count", services.size(), "services", String.join(", ", services));
    var byLanguage = new LinkedHashMap<String, String>();
    for (var locale : Languages.all()) {
      byLanguage.put(locale.toLanguageTag(), Texts.of("incident").text(locale, key, arguments));
    }
    return byLanguage;
  }
}
