package dev.muster.oncall.alert;

import dev.muster.oncall.destination.Place;
import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.escalation.OnCallDirectory;
import dev.muster.oncall.escalation.Reach;
import dev.muster.oncall.escalation.TargetResolver;
import dev.muster.oncall.page.PageByHand;
import dev.muster.oncall.page.Pager;
import dev.muster.oncall.page.PlannedPage;
import dev.muster.oncall.page.Urgency;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Pages that people make beside the escalation, which goes on as it would. */
@ApplicationScoped
public class ManualPages {
  private final AlertLog log;
  private final AlertActions actions;
  private final Pager pager;
  private final OnCallDirectory directory;
  private final InstantSource time;

  ManualPages(
      AlertLog log,
      AlertActions actions,
      Pager pager,
      OnCallDirectory directory,
      InstantSource time) {
    this.log = log;
    this.actions = actions;
    this.pager = pager;
    this.directory = directory;
    this.time = time;
  }

  /**
   * Pages more people at once; needs the caller's transaction.
   *
   * @throws ProblemException 422 {@code alert.reaches-nobody}; 404 {@code alert.not-found}; 409
   *     {@code alert.resolved} or {@code alert.merged}
   */
  public void page(UUID id, List<EscalationTarget> targets, PageByHand how) {
    var alert = actions.open(id);
    var now = time.instant();
    var resolution = new TargetResolver(null, directory, now, Urgency.HIGH).everyone(targets);
    if (resolution.reach() == Reach.NOBODY) {
      throw new ProblemException(
          Problem.unprocessable(
              "alert.reaches-nobody",
              "None of these can be paged now",
              new FieldError("targets", "reachable", "reach nobody")));
    }
    var detail = new LinkedHashMap<String, Object>();
    detail.put("people", names(resolution.pages()));
    detail.put("places", resolution.posts().stream().map(Place::name).toList());
    detail.putAll(how.mark());
    if (how.message() != null) {
      detail.put("message", how.message());
    }
    log.add(id, AlertLogEntry.Kind.PAGED, how.by(), detail, now);
    pager.pageByHand(alert, resolution, how, now);
  }

  /**
   * As {@link #page}, unless the same was asked for within that time; two who ask at once page
   * once.
   */
  public void pageOnce(UUID id, List<EscalationTarget> targets, PageByHand how, Duration within) {
    actions.open(id);
    if (!log.isPagedSince(id, how.mark(), time.instant().minus(within))) {
      page(id, targets, how);
    }
  }

  private static List<String> names(List<PlannedPage> pages) {
    return pages.stream().map(page -> page.person().name()).toList();
  }
}
