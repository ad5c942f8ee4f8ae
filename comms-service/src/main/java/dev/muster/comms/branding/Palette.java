package dev.muster.comms.branding;

import java.util.Optional;

/**
 * The shipped colours of the public page that own ones stand beside; the same as in its style
 * sheet.
 *
 * @param name how the fields of a request call it
 * @param card behind most words
 * @param ink of words
 * @param soft of words that matter less
 * @param onLink of words on a button in the colour of links
 */
public record Palette(
    String name,
    String card,
    String ink,
    String soft,
    String link,
    String background,
    String onLink) {
  public static final Palette LIGHT =
      new Palette("light", "#ffffff", "#161b22", "#586171", "#1f5fbf", "#f5f6f8", "#ffffff");
  public static final Palette DARK =
      new Palette("dark", "#181e26", "#e8ebf0", "#9aa5b4", "#86b3f7", "#0f1318", "#0f1318");

  /** The palette with what a page decides for itself. */
  Palette with(Colours own) {
    return new Palette(
        name,
        card,
        ink,
        soft,
        Optional.ofNullable(own.link()).orElse(link),
        Optional.ofNullable(own.background()).orElse(background),
        onLink);
  }
}
