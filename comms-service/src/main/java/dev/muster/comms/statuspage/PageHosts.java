package dev.muster.comms.statuspage;

import dev.muster.comms.link.Links;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gives status pages host names of their own; a name belongs to one page. */
@ApplicationScoped
public class PageHosts {
  private final StatusPageRepository pages;
  private final PublicChanges changes;
  private final Links links;
  private final InstantSource time;

  PageHosts(StatusPageRepository pages, PublicChanges changes, Links links, InstantSource time) {
    this.pages = pages;
    this.changes = changes;
    this.links = links;
    this.time = time;
  }

  /**
   * Lets a page answer at the root of these host names and no others.
   *
   * @param written in any spelling, the one for links first; empty for none
   * @throws ProblemException 422 when one is no host name or ours; 409 when another page has it
   */
  public StatusPage change(StatusPage page, List<String> written) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < written.size(); i++) {
      names.add(free(page, "hosts[" + i + "]", written.get(i)));
    }
    page.leaveHosts(time.instant());
    pages.flush();
    page.answerAt(List.copyOf(names));
    pages.flush();
    changes.happened();
    return page;
  }

  private String free(StatusPage page, String field, String written) {
    String name =
        HostName.of(written)
            .filter(each -> !each.equals(links.publicAddress().host()))
            .orElseThrow(() -> refused(field, written));
    pages
        .byHost(name)
        .filter(other -> !other.id().equals(page.id()))
        .ifPresent(
            other -> {
              throw new ProblemException(
                  Problem.conflict(
                      "statuspage.host-taken",
                      "Another page answers at " + name,
                      new FieldError(field, "unique", "choose another one")));
            });
    return name;
  }

  private static ProblemException refused(String field, String written) {
    return new ProblemException(
        Problem.unprocessable(
            "statuspage.host",
            "This cannot be the host name of a page",
            new FieldError(
                field,
                "hostname",
                "'"
                    + written
                    + "' must be a name such as status.example.org, without scheme and"
                    + " port, other than the one that all pages share")));
  }
}
