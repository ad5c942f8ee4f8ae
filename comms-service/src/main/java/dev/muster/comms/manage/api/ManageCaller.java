package dev.muster.comms.manage.api;

import dev.muster.comms.manage.key.PageKey;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** The key that the current request came with, and the pages that it opens. */
@RequestScoped
public class ManageCaller {
  private final StatusPages pages;
  private PageKey key;

  ManageCaller(StatusPages pages) {
    this.pages = pages;
  }

  void cameWith(PageKey found) {
    key = found;
  }

  /** All pages that the key opens. */
  public List<StatusPage> pages() {
    return key.pageIds().stream().map(pages::get).toList();
  }

  /**
   * The page with this public id; nobody learns of pages that the key does not open.
   *
   * @throws ProblemException 404 when there is none for this key
   */
  public StatusPage page(String code) {
    return pages().stream()
        .filter(page -> page.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ProblemException(Problem.notFound("manage.unknown", "Not found")));
  }
}
