package dev.muster.comms.branding;

import dev.muster.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well colours can be told apart (WCAG 2.2, 1.4.3); colours are {@code #rrggbb}. */
public final class Contrast {
  /** What words need against what is behind them. */
  static final double NEEDED = 4.5;

  private static final String WHITE = "#ffffff";
  private static final String BLACK = "#000000";

  private Contrast() {}

  /** From 1 (the same) to 21 (black and white); the order does not matter. */
  public static double ratio(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  /** Words and what is behind them. */
  private enum Pair {
    LINK_ON_CARD("contrastLinkOnCard", "a link on a card"),
    WORDS_ON_A_BUTTON("contrastButton", "words on a button"),
    LINK_ON_BACKGROUND("contrastLink", "a link on the background"),
    WORDS_ON_BACKGROUND("contrastWords", "words on the background"),
    SOFT_WORDS_ON_BACKGROUND("contrastSoftWords", "soft words on the background");

    private final String rule;
    private final String name;

    Pair(String rule, String name) {
      this.rule = rule;
      this.name = name;
    }
  }

  /** White or black, whichever reads better on {@code colour}; it always reads well enough. */
  public static String on(String colour) {
    return ratio(colour, WHITE) >= ratio(colour, BLACK) ? WHITE : BLACK;
  }

  /** The pairs of words and what is behind them that cannot be read; empty when all can. */
  static List<FieldError> problems(Palette shipped, Colours own) {
    Palette palette = shipped.with(own);
    List<FieldError> problems = new ArrayList<>();
    if (own.link() != null) {
      check(problems, palette, "link", Pair.LINK_ON_CARD, palette.link(), palette.card());
      check(problems, palette, "link", Pair.WORDS_ON_A_BUTTON, palette.onLink(), palette.link());
    }
    if (own.link() != null || own.background() != null) {
      String field = own.link() == null ? "background" : "link";
      check(
          problems, palette, field, Pair.LINK_ON_BACKGROUND, palette.link(), palette.background());
    }
    if (own.background() != null) {
      String behind = palette.background();
      check(problems, palette, "background", Pair.WORDS_ON_BACKGROUND, palette.ink(), behind);
      check(problems, palette, "background", Pair.SOFT_WORDS_ON_BACKGROUND, palette.soft(), behind);
    }
    return problems;
  }

  private static void check(
      List<FieldError> problems,
      Palette palette,
      String field,
      Pair pair,
      String words,
      String behind) {
    double ratio = ratio(words, behind);
    if (ratio < NEEDED) {
      problems.add(
          new FieldError(
              palette.name() + "." + field,
              pair.rule,
              String.format(
                  Locale.ROOT,
                  "%s / %s, %.2f:1: too little for %s, 4.5 to 1 is needed",
                  words,
                  behind,
                  Math.floor(ratio * 100) / 100,
                  pair.name)));
    }
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double share = (channel & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
