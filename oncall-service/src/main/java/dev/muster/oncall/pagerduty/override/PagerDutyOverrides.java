package dev.muster.oncall.pagerduty.override;

import dev.muster.oncall.pagerduty.Links;
import dev.muster.oncall.pagerduty.RenderRange;
import dev.muster.oncall.pagerduty.WireId;
import dev.muster.oncall.pagerduty.WireTime;
import dev.muster.oncall.person.People;
import dev.muster.oncall.schedule.NewOverride;
import dev.muster.oncall.schedule.OverrideKind;
import dev.muster.oncall.schedule.Overrides;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.ScheduleOverride;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Overrides for clients of PagerDuty's API, for whom the one that was added last wins. */
@ApplicationScoped
public class PagerDutyOverrides {
  private final Overrides overrides;
  private final People people;
  private final Links links;
  private final InstantSource time;

  PagerDutyOverrides(Overrides overrides, People people, Links links, InstantSource time) {
    this.overrides = overrides;
    this.people = people;
    this.links = links;
    this.time = time;
  }

  /**
   * By start; cut at the ends of the range unless it overflows.
   *
   * @param editable whether those that are over are left out
   */
  public List<WireOverride> list(
      Schedule schedule, RenderRange range, boolean editable, ZoneId zone) {
    var now = time.instant();
    var found =
        overrides.touching(schedule, range.since(), range.until()).stream()
            .filter(each -> !editable || each.endsAt().isAfter(now))
            .sorted(
                Comparator.comparing(ScheduleOverride::startsAt)
                    .thenComparing(ScheduleOverride::id))
            .toList();
    var names = names(found);
    return found.stream().map(each -> wire(each, range, zone, names)).toList();
  }

  /**
   * Adds an override over whatever there is.
   *
   * @throws ProblemException 400 {@code pagerduty.bad-override} or {@code pagerduty.bad-time}, 422
   *     as {@link Overrides#addOver}
   */
  public WireOverride add(Schedule schedule, OverrideInput input, ZoneId zone, String by) {
    var person = person(input);
    var wanted =
        new NewOverride(
            OverrideKind.REPLACE_ALL,
            null,
            person,
            null,
            null,
            null,
            WireTime.read(required(input.start(), "start"), "start", zone),
            WireTime.read(required(input.end(), "end"), "end", zone));
    var added = overrides.addOver(schedule, wanted, by);
    return wire(added, null, zone, names(List.of(added)));
  }

  /** Adds each by itself; one that cannot be added leaves the others as they are. */
  public List<OverrideResult> addAll(
      Schedule schedule, Collection<OverrideInput> inputs, ZoneId zone, String by) {
    var results = new ArrayList<OverrideResult>();
    for (var input : inputs) {
      results.add(result(schedule, input, zone, by));
    }
    return results;
  }

  private OverrideResult result(Schedule schedule, OverrideInput input, ZoneId zone, String by) {
    try {
      if (input == null) {
        throw bad("overrides", "required", "holds nothing at this place");
      }
      return new OverrideResult(201, null, add(schedule, input, zone, by));
    } catch (ProblemException refused) {
      return new OverrideResult(400, words(refused.problem()), input);
    }
  }

  private static List<String> words(Problem problem) {
    return problem.errors().isEmpty()
        ? List.of(problem.detail())
        : problem.errors().stream().map(each -> each.field() + " " + each.message()).toList();
  }

  /**
   * Takes an override back: one to come disappears, a running one ends now.
   *
   * @return the override as it is after it was cut; empty when it disappeared
   * @throws ProblemException 404 {@code override.not-found}, 409 {@code override.over}
   */
  public Optional<WireOverride> end(Schedule schedule, String id, ZoneId zone) {
    var override =
        WireId.read(id)
            .map(known -> overrides.get(schedule, known))
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound("override.not-found", "No such override")));
    return overrides.end(schedule, override.id())
        ? Optional.of(wire(override, null, zone, names(List.of(override))))
        : Optional.empty();
  }

  private static UUID person(OverrideInput input) {
    if (input.user() == null || input.user().id() == null) {
      throw bad("user", "required", "is needed");
    }
    return WireId.read(input.user().id()).orElseThrow(() -> bad("user.id", "exists", "is no user"));
  }

  private static String required(String text, String field) {
    if (text == null) {
      throw bad(field, "required", "is needed");
    }
    return text;
  }

  private static ProblemException bad(String field, String rule, String message) {
    return new ProblemException(
        Problem.badRequest(
            "pagerduty.bad-override",
            "The override cannot be used",
            new FieldError(field, rule, message)));
  }

  private WireOverride wire(
      ScheduleOverride override, RenderRange range, ZoneId zone, Map<UUID, String> names) {
    var cut = range != null && !range.overflow();
    var start = cut ? later(override.startsAt(), range.since()) : override.startsAt();
    var end = cut && override.endsAt().isAfter(range.until()) ? range.until() : override.endsAt();
    var person = override.personId();
    var differs = differences(override, names);
    return new WireOverride(
        override.id().toString(),
        "override",
        WireTime.text(start, zone),
        WireTime.text(end, zone),
        person == null ? null : links.user(person, names.get(person)),
        differs.isEmpty() ? null : differs);
  }

  private static List<String> differences(ScheduleOverride override, Map<UUID, String> names) {
    var differences = new ArrayList<String>();
    var original = names.getOrDefault(override.originalId(), "");
    switch (override.kind()) {
      case REPLACE_ALL -> {}
      case REPLACE -> differences.add("replaces %s only".formatted(original));
      case ADD -> differences.add("adds a person and replaces nobody");
      case REMOVE -> differences.add("takes %s off call".formatted(original));
    }
    if (override.layerId() != null) {
      differences.add("is about one layer only");
    }
    if (override.policyId() != null) {
      differences.add("is seen by one escalation policy only");
    }
    return differences;
  }

  private Map<UUID, String> names(Collection<ScheduleOverride> found) {
    return people.names(
        found.stream()
            .flatMap(each -> Stream.of(each.personId(), each.originalId()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
