package dev.muster.comms.branding.api;

import dev.muster.comms.branding.BrandingSettings;
import dev.muster.comms.branding.PageLink;
import dev.muster.comms.branding.StoredPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The look of a page.
 *
 * @param css own rules as they were written; null for none
 */
public record BrandingResponse(
    ColoursResponse light,
    ColoursResponse dark,
    @Nullable String css,
    List<PageLink> headerLinks,
    List<PageLink> footerLinks,
    List<PictureResponse> pictures) {

  static BrandingResponse from(BrandingSettings settings, List<StoredPicture> pictures) {
    return new BrandingResponse(
        ColoursResponse.from(settings.light()),
        ColoursResponse.from(settings.dark()),
        settings.css(),
        settings.headerLinks(),
        settings.footerLinks(),
        pictures.stream().map(PictureResponse::from).toList());
  }
}
