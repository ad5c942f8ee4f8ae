package dev.muster.comms.publicsite;

import dev.muster.comms.announcement.AnnouncementSettings;
import dev.muster.comms.branding.BrandingSettings;
import dev.muster.comms.branding.Brandings;
import dev.muster.comms.branding.OwnCss;
import dev.muster.comms.component.ComponentSettings;
import dev.muster.comms.statuspage.PageSettings;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Shows what readers would see if something about a page were different; nothing is stored. */
@ApplicationScoped
public class PagePreviews {
  private static final String IF_DARK = "(prefers-color-scheme:dark)";
  private static final String ALWAYS = "(min-width:0px)";
  private static final String NEVER = "(max-width:0px)";

  private final PublicSite site;
  private final Brandings brandings;
  private final Supposed supposed;
  private final InstantSource time;

  PagePreviews(PublicSite site, Brandings brandings, Supposed supposed, InstantSource time) {
    this.site = site;
    this.brandings = brandings;
    this.supposed = supposed;
    this.time = time;
  }

  /**
   * The page as HTML that needs nothing else, with its own open incidents and figures.
   *
   * @param page as it is
   * @param changes null members leave things as they are
   * @param language one that readers could choose; null or another one counts as the page's own
   * @param dark whether the screen is dark
   * @throws ProblemException 409 while the page is not rendered yet; as {@link Brandings#check}
   */
  public String render(StatusPage page, Changes changes, String language, boolean dark) {
    Served served = site.current().pages().get(page.slug());
    if (served == null) {
      throw new ProblemException(
          Problem.conflict("statuspage.not-rendered", "The page is being made; try again"));
    }
    SiteModel.Page seen = changed(page, served.page(), changes);
    String spoken =
        Optional.ofNullable(language)
            .filter(seen.languages()::contains)
            .orElse(seen.languages().get(0));
    return HtmlPages.preview(
            seen, served.address().url(), Locale.forLanguageTag(spoken), time.instant())
        .index()
        .replace(IF_DARK, dark ? ALWAYS : NEVER)
        .replace("content=\"light dark\"", dark ? "content=\"dark\"" : "content=\"light\"");
  }

  private SiteModel.Page changed(StatusPage page, SiteModel.Page shown, Changes changes) {
    SiteModel.Page seen = shown.with(presentation(shown.presentation(), changes));
    if (changes.settings() != null) {
      seen = supposed.with(page, seen, changes.settings());
    }
    return changes.component() == null
        ? seen
        : supposed.with(page, seen, changes.componentId(), changes.component());
  }

  private Presentation presentation(Presentation shown, Changes changes) {
    return new Presentation(
        shown.hosts(),
        announcements(shown, changes.announcement()),
        look(shown.look(), changes.branding()),
        shown.access());
  }

  private static List<Presentation.Announcement> announcements(
      Presentation presentation, AnnouncementSettings more) {
    return more == null
        ? presentation.announcements()
        : Stream.concat(
                Stream.of(
                    new Presentation.Announcement(
                        more.title(), more.body(), more.tone(), Instant.EPOCH, null)),
                presentation.announcements().stream())
            .toList();
  }

  private Look look(Look look, BrandingSettings branding) {
    if (branding == null) {
      return look;
    }
    brandings.check(branding);
    return new Look(
        branding.light(),
        branding.dark(),
        branding.css() == null ? null : OwnCss.checked(branding.css()),
        branding.headerLinks(),
        branding.footerLinks(),
        look.images());
  }

  /**
   * What would be different; null for what would not.
   *
   * @param announcement one more, on top
   * @param componentId the one that the settings of a component are for; null for a new one
   */
  public record Changes(
      PageSettings settings,
      BrandingSettings branding,
      AnnouncementSettings announcement,
      UUID componentId,
      ComponentSettings component) {}
}
