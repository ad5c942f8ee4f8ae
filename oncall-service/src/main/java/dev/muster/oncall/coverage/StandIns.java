package dev.muster.oncall.coverage;

import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.person.PersonMail;
import dev.muster.oncall.schedule.Covers;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.ScheduleOverride;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts somebody on call in the place of somebody who cannot be, and tells both. */
@ApplicationScoped
public class StandIns {
  private static final String PAGE = "/on-call/me";

  private final Covers covers;
  private final People people;
  private final PersonMail mail;

  StandIns(Covers covers, People people, PersonMail mail) {
    this.covers = covers;
    this.people = people;
    this.mail = mail;
  }

  /**
   * @param by who decides; not told of what they know
   * @throws ProblemException 422 as {@link Covers#coverable}
   */
  public List<ScheduleOverride> putOnCall(
      Schedule schedule, UUID original, UUID standIn, Instant start, Instant end, Actor by) {
    var overrides = covers.cover(schedule, original, standIn, start, end, null, by.name());
    var names = people.names(List.of(original, standIn));
    people.among(List.of(original, standIn)).stream()
        .filter(Person::isActive)
        .filter(person -> !person.id().equals(by.personId()))
        .forEach(
            person ->
                mail.send(
                    person,
                    "cover",
                    PAGE,
                    Map.of(
                        "schedule", schedule.name(),
                        "by", by.name(),
                        "standIn", names.getOrDefault(standIn, ""),
                        "original", names.getOrDefault(original, ""),
                        "start", PersonMail.shown(person, start),
                        "end", PersonMail.shown(person, end))));
    return overrides;
  }
}
