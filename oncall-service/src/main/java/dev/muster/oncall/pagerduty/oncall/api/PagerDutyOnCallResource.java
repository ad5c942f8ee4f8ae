package dev.muster.oncall.pagerduty.oncall.api;

import dev.muster.oncall.pagerduty.WireId;
import dev.muster.oncall.pagerduty.WireTime;
import dev.muster.oncall.pagerduty.api.OffsetQuery;
import dev.muster.oncall.pagerduty.api.PagerDutyLimited;
import dev.muster.oncall.pagerduty.oncall.OnCallEntries;
import dev.muster.oncall.pagerduty.oncall.OnCallQuestion;
import dev.muster.oncall.pagerduty.oncall.OnCallView;
import dev.muster.oncall.zone.KnownZone;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is on call in the shapes of PagerDuty's REST API v2. */
@Path("/pagerduty/oncalls")
@PagerDutyLimited
@Tag(name = "PagerDuty-shaped")
public class PagerDutyOnCallResource {
  private static final Set<String> NO_SCHEDULE = Set.of("null", "");
  private static final UUID NOBODY = new UUID(0, 0);

  private final OnCallEntries entries;
  private final OnCallView view;
  private final InstantSource time;

  PagerDutyOnCallResource(OnCallEntries entries, OnCallView view, InstantSource time) {
    this.entries = entries;
    this.view = view;
    this.time = time;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "pagerDutyListOnCalls",
      summary = "Whom escalation policies lead to, now or in a range, at most 90 days ahead")
  public OnCallsAnswer list(
      @QueryParam("since") String since,
      @QueryParam("until") String until,
      @QueryParam("time_zone") @KnownZone String timeZone,
      @QueryParam("earliest") boolean earliest,
      @QueryParam("user_ids[]") List<String> userIds,
      @QueryParam("escalation_policy_ids[]") List<String> policyIds,
      @QueryParam("schedule_ids[]") List<String> scheduleIds,
      @QueryParam("include[]") List<String> include,
      @Valid @BeanParam OffsetQuery page) {
    page.requireShallow();
    var zone = timeZone == null ? null : ZoneId.of(timeZone);
    var now = time.instant();
    var from = read(since, "since", zone, now);
    var to = read(until, "until", zone, from.isAfter(now) ? from : now);
    if (to.isBefore(from)) {
      throw new ProblemException(
          Problem.badRequest(
              "pagerduty.bad-time",
              "A time cannot be used",
              new FieldError("until", "range", "must not be before since")));
    }
    var question =
        new OnCallQuestion(
            from,
            to,
            ids(userIds),
            ids(policyIds),
            ids(scheduleIds.stream().filter(id -> !NO_SCHEDULE.contains(id)).toList()),
            scheduleIds.stream().anyMatch(NO_SCHEDULE::contains));
    var found = entries.find(question, earliest);
    var shown = found.stream().skip(page.offset()).limit(page.limit()).toList();
    return new OnCallsAnswer(
        view.show(shown, include, zone),
        page.limit(),
        page.offset(),
        found.size() > page.offset() + page.limit(),
        page.total() ? (long) found.size() : null);
  }

  private static Instant read(String text, String field, ZoneId zone, Instant usual) {
    return text == null || text.isEmpty()
        ? usual
        : WireTime.read(text, field, zone == null ? ZoneOffset.UTC : zone);
  }

  private static Set<UUID> ids(List<String> texts) {
    return texts.stream().map(id -> WireId.read(id).orElse(NOBODY)).collect(Collectors.toSet());
  }
}
