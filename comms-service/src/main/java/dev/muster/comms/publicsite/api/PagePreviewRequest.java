package dev.muster.comms.publicsite.api;

import dev.muster.comms.announcement.api.AnnouncementRequest;
import dev.muster.comms.branding.api.BrandingRequest;
import dev.muster.comms.component.api.ComponentRequest;
import dev.muster.comms.publicsite.PagePreviews;
import dev.muster.comms.statuspage.api.StatusPageRequest;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.Valid;
import java.util.UUID;

/**
 * What would be different about a page; what is left out stays as it is.
 *
 * @param announcement one more, on top
 * @param componentId of the component that would be different; left out for one more, which stands
 *     last; one that the page does not have changes nothing
 * @param component what that component would be
 * @param language the page's own when left out
 * @param dark whether the screen is dark
 */
public record PagePreviewRequest(
    @Valid StatusPageRequest settings,
    @Valid BrandingRequest branding,
    @Valid AnnouncementRequest announcement,
    UUID componentId,
    @Valid ComponentRequest component,
    @SpokenLanguage String language,
    Boolean dark) {
  PagePreviews.Changes changes() {
    return new PagePreviews.Changes(
        settings == null ? null : settings.settings(),
        branding == null ? null : branding.settings(),
        announcement == null ? null : announcement.settings(),
        componentId,
        component == null ? null : component.settings());
  }
}
