package dev.muster.comms.branding;

/**
 * A picture of a page.
 *
 * @param hash of its bytes; the picture behind a hash never changes
 * @param width in pixels, or in units of an SVG; 0 when an SVG does not say
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredPicture(
    PictureSlot slot, String hash, Picture.Kind kind, int width, int height, byte[] content) {
  /** Its name below the page's address. */
  public String path() {
    return "/assets/" + hash + kind.ending();
  }
}
