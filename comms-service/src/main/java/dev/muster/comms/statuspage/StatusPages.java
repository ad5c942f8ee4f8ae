package dev.muster.comms.statuspage;

import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the status pages; the first one becomes the page at the root address by itself. */
@ApplicationScoped
public class StatusPages {
  private final StatusPageRepository pages;
  private final PublicChanges changes;
  private final InstantSource time;

  StatusPages(StatusPageRepository pages, PublicChanges changes, InstantSource time) {
    this.pages = pages;
    this.changes = changes;
    this.time = time;
  }

  public StatusPage create(PageSettings settings) {
    requireFreeSlug(settings.slug(), null);
    boolean first = pages.standard().isEmpty();
    PageSettings decided = first ? asStandard(settings) : settings;
    makeRoom(decided, null);
    StatusPage page = new StatusPage(Ids.next(), decided, time.instant());
    pages.persistAndFlush(page);
    changes.happened();
    return page;
  }

  public StatusPage change(StatusPage page, PageSettings settings) {
    requireFreeSlug(settings.slug(), page.id());
    if (page.standard() && !settings.standard()) {
      throw new ProblemException(
          Problem.conflict(
              "statuspage.default-needed",
              "One page answers at the root address; make another one the default instead"));
    }
    makeRoom(settings, page.id());
    page.change(settings, time.instant());
    pages.flush();
    changes.happened();
    return page;
  }

  public void remove(StatusPage page) {
    if (page.standard() && pages.count() > 1) {
      throw new ProblemException(
          Problem.conflict(
              "statuspage.default-needed",
              "This page answers at the root address; make another one the default first"));
    }
    pages.delete(page);
    pages.flush();
    changes.happened();
  }

  /**
   * @throws ProblemException 404 when there is none
   */
  public StatusPage get(UUID id) {
    return pages
        .findByIdOptional(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("statuspage.unknown", "There is no status page " + id)));
  }

  public Optional<StatusPage> bySlug(String slug) {
    return pages.bySlug(slug);
  }

  public Optional<StatusPage> standard() {
    return pages.standard();
  }

  /** Up to {@code count} pages in the order of their slugs, after {@code slug}. */
  public List<StatusPage> after(String slug, int count) {
    return pages.after(slug, count);
  }

  private void requireFreeSlug(String slug, UUID self) {
    pages
        .bySlug(slug)
        .filter(other -> !other.id().equals(self))
        .ifPresent(
            other -> {
              throw new ProblemException(
                  Problem.conflict(
                      "statuspage.slug-taken",
                      "Another page has this address",
                      new FieldError("slug", "unique", "choose another one")));
            });
  }

  private void makeRoom(PageSettings settings, UUID self) {
    if (settings.standard()) {
      pages
          .standard()
          .filter(other -> !other.id().equals(self))
          .ifPresent(
              other -> {
                other.noLongerStandard(time.instant());
                pages.flush();
              });
    }
  }

  private static PageSettings asStandard(PageSettings settings) {
    return new PageSettings(
        settings.slug(),
        settings.name(),
        settings.description(),
        settings.languages(),
        settings.zone(),
        true,
        settings.rollup(),
        settings.weights(),
        settings.supportContact(),
        settings.showPromises());
  }
}
