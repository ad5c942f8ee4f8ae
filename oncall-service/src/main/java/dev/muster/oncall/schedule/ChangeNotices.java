package dev.muster.oncall.schedule;

import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.person.PersonMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells people that a change of a schedule touches their shifts. */
@ApplicationScoped
class ChangeNotices {
  private final People people;
  private final PersonMail mail;

  ChangeNotices(People people, PersonMail mail) {
    this.people = people;
    this.mail = mail;
  }

  void tell(Schedule schedule, ChangeCalculator.Change change, String by) {
    for (var affected : change.affected()) {
      people
          .find(affected.personId())
          .filter(Person::isActive)
          .ifPresent(person -> tell(person, schedule, change, affected, by));
    }
  }

  private void tell(
      Person person,
      Schedule schedule,
      ChangeCalculator.Change change,
      ChangeCalculator.Affected affected,
      String by) {
    var first =
        change.differences().stream()
            .filter(
                each -> each.before().contains(person.id()) != each.after().contains(person.id()))
            .findFirst()
            .orElseThrow();
    mail.send(
        person,
        "schedule-change",
        "/schedules/" + schedule.id(),
        Map.of(
            "schedule", schedule.name(),
            "by", by,
            "first", PersonMail.shown(person, first.start()),
            "before", affected.before().toHours(),
            "after", affected.after().toHours()));
  }
}
