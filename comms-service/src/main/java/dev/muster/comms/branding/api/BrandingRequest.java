package dev.muster.comms.branding.api;

import dev.muster.comms.branding.BrandingSettings;
import dev.muster.comms.branding.OwnCss;
import dev.muster.comms.branding.PageLink;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * The look of a page; what is left out is as shipped.
 *
 * @param css own rules: colours, fonts, borders and spaces, no {@code @import}, nothing fetched
 * @param headerLinks beside the page's name
 * @param footerLinks below everything
 */
public record BrandingRequest(
    @Valid ColoursRequest light,
    @Valid ColoursRequest dark,
    @Size(max = OwnCss.LONGEST) String css,
    @Size(max = 6) List<@NotNull @Valid PageLinkRequest> headerLinks,
    @Size(max = 12) List<@NotNull @Valid PageLinkRequest> footerLinks) {

  /** As the domain wants it. */
  public BrandingSettings settings() {
    return new BrandingSettings(
        ColoursRequest.of(light),
        ColoursRequest.of(dark),
        Optional.ofNullable(css).filter(text -> !text.isBlank()).orElse(null),
        links(headerLinks),
        links(footerLinks));
  }

  private static List<PageLink> links(List<PageLinkRequest> links) {
    return links == null ? List.of() : links.stream().map(PageLinkRequest::link).toList();
  }
}
