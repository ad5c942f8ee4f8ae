package dev.muster.comms.branding;

/**
 * Colours of a page on a light or a dark screen, as {@code #rrggbb}; null for the shipped one.
 *
 * @param brand behind the page's name and on buttons
 * @param link of links
 * @param background behind the cards
 */
public record Colours(String brand, String link, String background) {
  /** The shipped colours. */
  public static final Colours SHIPPED = new Colours(null, null, null);
}
