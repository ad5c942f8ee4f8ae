package dev.muster.postmortem.meeting;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.RoleNames;
import dev.muster.postmortem.wording.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who was at a review, and for what, as the first text of its section (SEC-20). */
public final class AttendeeText {
  private AttendeeText() {}

  /** Those who are invited; once it was held, those who came before those who did not. */
  public static String of(ReviewMeeting meeting, People people, Phrases phrases) {
    if (meeting.state() != MeetingState.HELD) {
      return Markdown.normalise(lines(meeting.attendees(), people, phrases));
    }
    List<String> parts = new ArrayList<>();
    part(parts, phrases.text("attendees.came"), came(meeting, true), people, phrases);
    part(parts, phrases.text("attendees.missed"), came(meeting, false), people, phrases);
    return Markdown.normalise(String.join("\n", parts));
  }

  private static List<Attendee> came(ReviewMeeting meeting, boolean came) {
    return meeting.attendees().stream()
        .filter(each -> Boolean.TRUE.equals(each.attended()) == came)
        .toList();
  }

  private static void part(
      List<String> parts,
      String heading,
      List<Attendee> attendees,
      People people,
      Phrases phrases) {
    String lines = lines(attendees, people, phrases);
    if (!lines.isEmpty()) {
      parts.add("### " + heading + "\n\n" + lines);
    }
  }

  private static String lines(List<Attendee> attendees, People people, Phrases phrases) {
    return Markdown.bullets(
        attendees.stream()
            .flatMap(
                each ->
                    people.name(each.personId()).map(name -> line(each, name, phrases)).stream())
            .toList());
  }

  private static String line(Attendee attendee, String name, Phrases phrases) {
    return attendee.roles().isEmpty()
        ? escape(name)
        : attendee.roles().stream()
            .map(role -> RoleNames.of(role, phrases))
            .collect(Collectors.joining(", ", escape(name) + ": ", ""));
  }
}
