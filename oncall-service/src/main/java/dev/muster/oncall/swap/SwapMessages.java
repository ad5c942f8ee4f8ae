package dev.muster.oncall.swap;

import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.person.PersonMail;
import dev.muster.oncall.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people are told of swaps. */
@ApplicationScoped
class SwapMessages {
  private static final String PAGE = "/on-call/me";

  private final PersonMail mail;
  private final People people;

  SwapMessages(PersonMail mail, People people) {
    this.mail = mail;
    this.people = people;
  }

  void offered(SwapRequest swap, Schedule schedule, List<Person> others) {
    others.forEach(each -> tell(each, "swap.offered", swap, schedule, ""));
  }

  void reminder(SwapRequest swap, Schedule schedule, List<Person> others) {
    others.forEach(each -> tell(each, "swap.reminder", swap, schedule, ""));
  }

  void awaitsApproval(SwapRequest swap, Schedule schedule, List<Person> managers) {
    managers.forEach(each -> tell(each, "swap.approval", swap, schedule, ""));
  }

  void done(SwapRequest swap, Schedule schedule) {
    people
        .among(List.of(swap.offeredBy(), swap.takenBy()))
        .forEach(each -> tell(each, "swap.done", swap, schedule, ""));
  }

  void refused(SwapRequest swap, Schedule schedule, UUID taker, String by) {
    people
        .among(List.of(swap.offeredBy(), taker))
        .forEach(each -> tell(each, "swap.refused", swap, schedule, by));
  }

  void taken(Schedule schedule, UUID from, Person by, Instant start, Instant end) {
    people
        .among(List.of(from))
        .forEach(
            each ->
                mail.send(
                    each,
                    "swap.taken-now",
                    PAGE,
                    Map.of(
                        "schedule", schedule.name(),
                        "by", by.name(),
                        "start", PersonMail.shown(each, start),
                        "end", PersonMail.shown(each, end))));
  }

  private void tell(Person to, String message, SwapRequest swap, Schedule schedule, String by) {
    var names =
        people.names(
            swap.takenBy() == null
                ? List.of(swap.offeredBy())
                : List.of(swap.offeredBy(), swap.takenBy()));
    mail.send(
        to,
        message,
        PAGE,
        Map.of(
            "schedule", schedule.name(),
            "offerer", names.getOrDefault(swap.offeredBy(), ""),
            "taker", swap.takenBy() == null ? "" : names.getOrDefault(swap.takenBy(), ""),
            "start", PersonMail.shown(to, swap.startsAt()),
            "end", PersonMail.shown(to, swap.endsAt()),
            "note", swap.note(),
            "by", by));
  }
}
