package dev.muster.comms.canned;

import dev.muster.comms.post.PageChecks;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Keeps the words that are prepared for a page. */
@ApplicationScoped
public class CannedUpdates {
  /** So many that somebody still finds one in a hurry. */
  static final int ON_A_PAGE = 200;

  private final CannedUpdateRepository canned;
  private final PageChecks onPage;
  private final InstantSource time;

  CannedUpdates(CannedUpdateRepository canned, PageChecks onPage, InstantSource time) {
    this.canned = canned;
    this.onPage = onPage;
    this.time = time;
  }

  /**
   * @throws ProblemException 422 naming a field that does not fit the page; 409 when it has {@value
   *     #ON_A_PAGE} already
   */
  public CannedUpdate add(StatusPage page, CannedSettings settings) {
    check(page, settings);
    if (ofPage(page.id()).size() >= ON_A_PAGE) {
      throw new ProblemException(
          Problem.conflict("canned-update.too-many", "A page has at most " + ON_A_PAGE));
    }
    CannedUpdate added = new CannedUpdate(page.id(), settings, time.instant());
    canned.persistAndFlush(added);
    return added;
  }

  /**
   * @throws ProblemException 422 naming a field that does not fit the page
   */
  public CannedUpdate change(StatusPage page, CannedUpdate present, CannedSettings settings) {
    check(page, settings);
    present.change(settings, time.instant());
    canned.flush();
    return present;
  }

  public void remove(CannedUpdate present) {
    canned.delete(present);
    canned.flush();
  }

  /**
   * @throws ProblemException 404 when the page has none with this id
   */
  public CannedUpdate get(UUID pageId, UUID id) {
    return canned
        .findByIdOptional(id)
        .filter(found -> found.pageId().equals(pageId))
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("canned-update.unknown", "The page has none with this id")));
  }

  /** All of a page, by name. */
  public List<CannedUpdate> ofPage(UUID pageId) {
    return canned.ofPage(pageId);
  }

  private void check(StatusPage page, CannedSettings settings) {
    onPage.languages(page, "title", settings.title().keySet());
    onPage.languages(page, "body", settings.body().keySet());
    onPage.components(page, "componentIds", settings.componentIds());
    if (settings.status() == PublicStatus.POSTMORTEM) {
      throw new ProblemException(
          Problem.unprocessable(
              "canned-update.status",
              "A post-mortem is written for one incident",
              new FieldError("status", "enum", "postmortem comes with publishing one")));
    }
  }
}
