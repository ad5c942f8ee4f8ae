package dev.muster.oncall.handover;

import dev.muster.contracts.shift.ShiftHandedOver;
import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.person.PersonMail;
import dev.muster.oncall.schedule.FinalSchedules;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.Shift;
import dev.muster.platform.outbox.Outbox;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hands shifts over from one person to the next. */
@ApplicationScoped
public class Handovers {
  private static final int SHOWN = 50;

  /** A hand-over is told of once, when it is done. */
  private static final long ONLY_EVENT = 1;

  /** How long before and after its end a shift can be handed over. */
  private static final Duration AROUND = Duration.ofHours(12);

  private final HandoverRepository handovers;
  private final Briefs briefs;
  private final FinalSchedules finals;
  private final People people;
  private final PersonMail mail;
  private final Outbox outbox;
  private final InstantSource time;

  Handovers(
      HandoverRepository handovers,
      Briefs briefs,
      FinalSchedules finals,
      People people,
      PersonMail mail,
      Outbox outbox,
      InstantSource time) {
    this.handovers = handovers;
    this.briefs = briefs;
    this.finals = finals;
    this.people = people;
    this.mail = mail;
    this.outbox = outbox;
    this.time = time;
  }

  /** The latest 50 of a schedule, the newest first. */
  public List<ShiftHandover> latest(Schedule schedule) {
    return handovers.latest(schedule.id(), SHOWN);
  }

  /** The latest 50 that a person gave or takes, the newest first. */
  public List<ShiftHandover> latestOf(Person person) {
    return handovers.latestOf(person.id(), SHOWN);
  }

  /**
   * What handing over now would come to.
   *
   * @param shift that would be handed over
   * @param next who comes after it; several when they are on call together, none in a gap
   */
  public record Draft(Shift shift, List<UUID> next, Brief brief) {
    public Draft {
      next = List.copyOf(next);
    }
  }

  /**
   * What {@link #give} would hand over; nothing is kept.
   *
   * @throws ProblemException 409 {@code handover.no-shift}
   */
  public Draft draft(Schedule schedule, Person from) {
    var now = time.instant();
    var shifts = finals.render(schedule, null, now.minus(AROUND), now.plus(AROUND), true).shifts();
    var own =
        shifts.stream()
            .filter(shift -> shift.personId().equals(from.id()) && !shift.start().isAfter(now))
            .filter(shift -> !shift.end().isAfter(now.plus(AROUND)))
            .reduce((earlier, later) -> later)
            .orElseThrow(
                () ->
                    conflict("handover.no-shift", "No shift of yours ends within 12 hours of now"));
    return new Draft(own, next(shifts, own), briefs.write(schedule.id(), from.id(), own.start()));
  }

  /**
   * Hands over with a brief of what is open; the one who takes over gets it by mail.
   *
   * @param to null for whoever comes next
   * @throws ProblemException 409 {@code handover.no-shift} when the person has no shift that ends
   *     within 12 hours or ended since, {@code handover.to-whom} when nobody or several come next
   */
  public ShiftHandover give(Schedule schedule, Person from, UUID to, String note) {
    var draft = draft(schedule, from);
    var successor = people.get(to == null ? only(draft.next()) : to);
    var handover =
        ShiftHandover.give(
            schedule.id(), from.id(), successor.id(), note, draft.brief(), time.instant());
    handovers.persistAndFlush(handover);
    tell(successor, from, schedule, handover, draft.shift().end());
    return handover;
  }

  private static List<UUID> next(List<Shift> shifts, Shift own) {
    return shifts.stream()
        .filter(shift -> shift.start().equals(own.end()))
        .map(Shift::personId)
        .filter(id -> !id.equals(own.personId()))
        .distinct()
        .toList();
  }

  private static UUID only(List<UUID> next) {
    if (next.size() != 1) {
      throw conflict(
          "handover.to-whom",
          next.isEmpty() ? "Nobody comes next; say to whom" : "Several come next; say to whom");
    }
    return next.get(0);
  }

  private void tell(
      Person to, Person from, Schedule schedule, ShiftHandover handover, Instant end) {
    mail.send(
        to,
        "handover",
        "/on-call/me",
        Map.of(
            "from", from.name(),
            "schedule", schedule.name(),
            "end", PersonMail.shown(to, end),
            "alerts", handover.brief().openAlerts().size(),
            "incidents", handover.brief().openIncidents().size(),
            "note", handover.note()));
  }

  /**
   * @throws ProblemException 404 {@code handover.not-found}, 403 {@code handover.not-yours}, 409
   *     {@code handover.accepted-already}
   */
  public ShiftHandover accept(Schedule schedule, UUID id, Person by) {
    var handover =
        handovers
            .findByIdOptional(id)
            .filter(found -> found.scheduleId().equals(schedule.id()))
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound("handover.not-found", "No such hand-over")));
    handover.accept(by.id(), time.instant());
    var from = people.get(handover.fromPersonId());
    mail.send(
        from,
        "handover.accepted",
        "/on-call/me",
        Map.of("to", by.name(), "schedule", schedule.name()));
    outbox.record(done(handover, schedule, from, by));
    return handover;
  }

  private static ShiftHandedOver done(
      ShiftHandover handover, Schedule schedule, Person from, Person to) {
    return new ShiftHandedOver(
        handover.id(),
        ONLY_EVENT,
        handover.acceptedAt(),
        schedule.id(),
        schedule.name(),
        from.id(),
        from.name(),
        to.id(),
        to.name(),
        handover.brief().openAlerts().stream().map(Brief.OpenAlert::id).toList());
  }

  private static ProblemException conflict(String code, String message) {
    return new ProblemException(Problem.conflict(code, message));
  }
}
