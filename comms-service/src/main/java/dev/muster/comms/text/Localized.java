package dev.muster.comms.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Picks words by language from what was written. */
public final class Localized {
  private Localized() {}

  /** The wanted language, else the first of {@code order} that was written, else any. */
  public static String pick(Map<String, String> words, String wanted, List<String> order) {
    return Optional.ofNullable(words.get(wanted))
        .or(() -> order.stream().map(words::get).filter(text -> text != null).findFirst())
        .or(() -> words.values().stream().findFirst())
        .orElse("");
  }
}
