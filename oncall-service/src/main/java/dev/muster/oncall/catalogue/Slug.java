package dev.muster.oncall.catalogue;

import java.text.Normalizer;
import java.util.Locale;

/** Short names for addresses, made from names. */
public final class Slug {
  private static final int LONGEST = 60;

  private Slug() {}

  /** Lower-case letters, digits and hyphens; {@code fallback} when nothing of the name is left. */
  public static String of(String name, String fallback) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
            .replaceAll("^-+|-+$", "");
    var cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-+$", "");
    return cut.isEmpty() ? fallback : cut;
  }
}
