package dev.muster.comms.branding.api;

import dev.muster.comms.branding.PictureSlot;
import dev.muster.comms.branding.StoredPicture;
import java.util.Base64;

/**
 * A picture of a page.
 *
 * @param path where readers find it, below the page's address
 * @param data the picture itself as a {@code data:} address
 * @param width in pixels, or in units of an SVG; 0 when an SVG does not say
 */
public record PictureResponse(
    PictureSlot slot,
    String path,
    String contentType,
    int width,
    int height,
    int bytes,
    String data) {
  static PictureResponse from(StoredPicture picture) {
    String type = picture.kind().type();
    return new PictureResponse(
        picture.slot(),
        picture.path(),
        type,
        picture.width(),
        picture.height(),
        picture.content().length,
        "data:" + type + ";base64," + Base64.getEncoder().encodeToString(picture.content()));
  }
}
