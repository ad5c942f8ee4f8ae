package dev.muster.comms.branding;

/** Where a picture of a page's own stands. */
public enum PictureSlot {
  LOGO,
  /** The logo on dark screens; the other one when there is none. */
  LOGO_DARK,
  FAVICON
}
