package dev.muster.comms.branding;

import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps how pages look; a page that never decided looks as shipped. */
@ApplicationScoped
public class Brandings {
  private final BrandingRepository brandings;
  private final PublicChanges changes;
  private final InstantSource time;

  Brandings(BrandingRepository brandings, PublicChanges changes, InstantSource time) {
    this.brandings = brandings;
    this.changes = changes;
    this.time = time;
  }

  /** What a page decided; empty for nothing. */
  public Optional<PageBranding> of(UUID pageId) {
    return brandings.findByIdOptional(pageId);
  }

  /**
   * @throws ProblemException as {@link #check}
   */
  public PageBranding change(UUID pageId, BrandingSettings settings) {
    check(settings);
    PageBranding branding =
        of(pageId)
            .orElseGet(
                () -> {
                  PageBranding fresh = new PageBranding(pageId, settings, time.instant());
                  brandings.persist(fresh);
                  return fresh;
                });
    branding.change(settings, time.instant());
    brandings.flush();
    changes.happened();
    return branding;
  }

  /**
   * @throws ProblemException 422 naming each pair of colours that cannot be told apart, or each
   *     rule of the own CSS that is not allowed
   */
  public void check(BrandingSettings settings) {
    List<FieldError> problems =
        Stream.concat(
                Contrast.problems(Palette.LIGHT, settings.light()).stream(),
                Contrast.problems(Palette.DARK, settings.dark()).stream())
            .toList();
    if (!problems.isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "branding.contrast",
              "Some words could not be read in these colours",
              problems.toArray(FieldError[]::new)));
    }
    if (settings.css() != null) {
      OwnCss.checked(settings.css());
    }
  }
}
