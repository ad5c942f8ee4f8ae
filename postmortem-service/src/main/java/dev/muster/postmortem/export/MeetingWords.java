package dev.muster.postmortem.export;

import static dev.muster.postmortem.markdown.Markdown.escape;

import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.meeting.Attendee;
import dev.muster.postmortem.meeting.MeetingState;
import dev.muster.postmortem.meeting.MeetingTopics;
import dev.muster.postmortem.meeting.ReviewMeeting;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says when the review is or was, what it is about, who comes, and what was noted. */
final class MeetingWords {
  private MeetingWords() {}

  /** The meeting as Markdown. */
  static String of(ReviewMeeting meeting, People people, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    lines.add(
        phrases.text("document.window")
            + ": "
            + phrases.text(
                "document.to",
                Map.of(
                    "from", Spelling.moment(meeting.startsAt()),
                    "until", Spelling.moment(meeting.endsAt()))));
    lines.add(
        phrases.text(meeting.state() == MeetingState.HELD ? "review.held" : "review.planned"));
    if (meeting.place() != null && !meeting.place().isBlank()) {
      lines.add(phrases.text("review.place", "place", escape(meeting.place())));
    }
    names(lines, meeting, people, phrases);
    StringBuilder out = new StringBuilder(Markdown.bullets(lines));
    if (!meeting.agenda().isEmpty()) {
      out.append("\n**")
          .append(phrases.text("review.agenda"))
          .append("**\n\n")
          .append(
              Markdown.numbers(
                  meeting.agenda().stream()
                      .map(
                          item ->
                              phrases.text(
                                  "meeting.point",
                                  Map.of(
                                      "minutes",
                                      item.minutes(),
                                      "topic",
                                      escape(MeetingTopics.name(item.topic(), phrases)))))
                      .toList()));
    }
    if (meeting.notes() != null && !meeting.notes().isBlank()) {
      out.append("\n**")
          .append(phrases.text("review.notes"))
          .append("**\n\n")
          .append(Markdown.normalise(meeting.notes()));
    }
    return out.toString().stripTrailing();
  }

  private static void names(
      List<String> lines, ReviewMeeting meeting, People people, Phrases phrases) {
    boolean held = meeting.state() == MeetingState.HELD;
    String names =
        String.join(
            ", ",
            meeting.attendees().stream()
                .filter(one -> !held || Boolean.TRUE.equals(one.attended()))
                .map(Attendee::personId)
                .flatMap(id -> people.name(id).stream())
                .map(Markdown::escape)
                .toList());
    if (!names.isEmpty()) {
      lines.add(phrases.text(held ? "review.came" : "review.invited", "names", names));
    }
  }
}
