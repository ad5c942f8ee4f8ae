package dev.muster.postmortem.meeting;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Topics;
import dev.muster.contracts.postmortem.ReviewMeetingCalled;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.event.TopicProbe;
import dev.muster.testkit.hostile.HostileWords;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever is written into a review meeting becomes words in calendars. */
@QuarkusTest
class HostileInvitationTest {
  @Inject Cast cast;

  @Test
  void placeAgendaAndReasonAddNothingToTheInvitation() {
    Cast.Actor ann = cast.person("Ann\r\nX-PWNED:yes", "manager");
    IncidentStory story = new IncidentStory(UUID.randomUUID()).commander(ann.id());
    story.milestones(75, 180, 600, 1500, 1980).declare().resolve();
    UUID id = Api.postmortemOf(story.id);
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      List<String> words = HostileWords.everythingCut(200).toList();
      for (int i = 0; i < words.size(); i++) {
        String each = words.get(i);
        int status =
            as(ann.token())
                .body(
                    Map.of(
                        "place",
                        each + " " + i,
                        "reason",
                        each,
                        "notes",
                        each,
                        "agenda",
                        List.of(Map.of("topic", each, "minutes", 5))))
                .patch(ROOT + "/postmortems/" + id + "/meeting")
                .statusCode();
        assertThat(status).as(each).isEqualTo(200);
        int revision = i + 1;
        ReviewMeetingCalled called =
            probe.await(
                ReviewMeetingCalled.class,
                event -> event.postmortemId().equals(id) && event.revision() == revision);
        called.calendars().values().forEach(calendar -> oneEventAlone(each, calendar));
      }
    }
  }

  private static void oneEventAlone(String words, String calendar) {
    List<String> lines = calendar.replace("\r\n ", "").lines().toList();
    assertThat(lines).as(words).filteredOn(line -> line.startsWith("BEGIN:")).hasSizeLessThan(9);
    assertThat(lines)
        .as(words)
        .containsOnlyOnce("BEGIN:VEVENT")
        .noneMatch(line -> line.startsWith("X-PWNED"))
        .noneMatch(line -> line.startsWith("BEGIN:VALARM"))
        .noneMatch(line -> line.startsWith("ACTION:"))
        .noneMatch(line -> line.startsWith("Bcc"));
  }
}
