package dev.muster.comms.branding.api;

import dev.muster.comms.branding.Colours;
import org.jspecify.annotations.Nullable;

/** Colours as {@code #rrggbb}; null for the shipped one. */
public record ColoursResponse(
    @Nullable String brand, @Nullable String link, @Nullable String background) {
  static ColoursResponse from(Colours colours) {
    return new ColoursResponse(colours.brand(), colours.link(), colours.background());
  }
}
