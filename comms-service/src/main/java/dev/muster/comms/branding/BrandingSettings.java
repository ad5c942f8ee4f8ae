package dev.muster.comms.branding;

import java.util.List;

/**
 * What an administrator decides about the look of a page.
 *
 * @param css own rules as they were written; null for none
 */
public record BrandingSettings(
    Colours light,
    Colours dark,
    String css,
    List<PageLink> headerLinks,
    List<PageLink> footerLinks) {
  /** The shipped look. */
  public static final BrandingSettings SHIPPED =
      new BrandingSettings(Colours.SHIPPED, Colours.SHIPPED, null, List.of(), List.of());

  public BrandingSettings {
    headerLinks = List.copyOf(headerLinks);
    footerLinks = List.copyOf(footerLinks);
  }
}
