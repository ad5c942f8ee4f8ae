package dev.muster.comms.branding.api;

import dev.muster.comms.branding.Colours;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;

/**
 * Colours as {@code #rrggbb}; the shipped one where it is left out.
 *
 * @param brand behind the page's name and on buttons
 * @param link of links
 * @param background behind the cards
 */
public record ColoursRequest(
    @Pattern(regexp = HEX) String brand,
    @Pattern(regexp = HEX) String link,
    @Pattern(regexp = HEX) String background) {
  static final String HEX = "#[0-9a-fA-F]{6}";

  static Colours of(ColoursRequest request) {
    return request == null
        ? Colours.SHIPPED
        : new Colours(lower(request.brand), lower(request.link), lower(request.background));
  }

  private static String lower(String colour) {
    return colour == null ? null : colour.toLowerCase(Locale.ROOT);
  }
}
