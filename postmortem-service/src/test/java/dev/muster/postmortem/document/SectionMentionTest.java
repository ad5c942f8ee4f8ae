package dev.muster.postmortem.document;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Topics;
import dev.muster.contracts.postmortem.PersonMentioned;
import dev.muster.postmortem.Api;
import dev.muster.postmortem.Cast;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.contract.EventSchemas;
import dev.muster.testkit.event.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SectionMentionTest {
  @Inject Cast cast;
  private Cast.Actor author;
  private Cast.Actor grace;
  private String name;

  @BeforeEach
  void people() {
    name = "Grace " + letters();
    author = cast.person("Author " + letters(), "responder");
    grace = cast.person(name, "responder");
  }

  @Test
  void whoeverASectionNamesIsToldOncePerSection() {
    UUID id = drafted(new IncidentStory(UUID.randomUUID()));
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      write(id, "root-cause", "A typo.\n\nAsk @" + name + ", who knows the pool.");
      write(id, "root-cause", "Two typos.\n\nAsk @" + name + " and @" + name + " again.");
      write(id, "lessons", "Mine: @" + author.name());
      write(id, "lessons", "Lint it, @" + name.toUpperCase(java.util.Locale.ROOT) + ".");
      write(id, "luck", "Ask @" + name);

      probe.await(PersonMentioned.class, event -> tells(event, id, "luck"));
      List<PersonMentioned> told =
          probe.events(PersonMentioned.class).stream()
              .filter(event -> event.postmortemId().equals(id))
              .toList();
      told.forEach(EventSchemas::validate);
      assertThat(told).extracting(PersonMentioned::personId).containsOnly(grace.id());
      assertThat(told)
          .extracting(PersonMentioned::section)
          .containsExactly("root-cause", "lessons", "luck");
      assertThat(told.get(0).text()).isEqualTo("Ask @" + name + ", who knows the pool.");
      assertThat(told.get(0).by().name()).isEqualTo(author.name());
    }
  }

  @Test
  void anAcceptedSuggestionAndAMergedTextNameThemToo() {
    UUID id = drafted(new IncidentStory(UUID.randomUUID()));
    write(id, "root-cause", "Somebody knows.");
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      String comment =
          as(author.token())
              .body(
                  Map.of(
                      "section", "root-cause",
                      "text", "Say who",
                      "quote", "Somebody",
                      "replacement", "@" + name))
              .post(ROOT + "/postmortems/" + id + "/comments")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      as(author.token())
          .post(ROOT + "/postmortems/" + id + "/comments/" + comment + "/accept")
          .then()
          .statusCode(200);
      probe.await(PersonMentioned.class, event -> tells(event, id, "root-cause"));

      as(author.token())
          .body(Map.of("basedOn", 1, "markdown", "@" + name))
          .post(ROOT + "/postmortems/" + id + "/sections/lessons/merge")
          .then()
          .statusCode(200);
      probe.await(PersonMentioned.class, event -> tells(event, id, "lessons"));
    }
  }

  @Test
  void ofARestrictedIncidentOnlyThoseWhoTookPartHearAndNoWordOfIt() {
    Cast.Actor insider = cast.person("Insider " + letters(), "responder");
    IncidentStory story = new IncidentStory(UUID.randomUUID()).restricted().commander(author.id());
    story.milestones(75, 180, 600, 1500, 1980).declare();
    story.takesRole("scribe", insider.id()).resolve();
    UUID id = Api.postmortemOf(story.id);
    try (TopicProbe probe = TopicProbe.on(Topics.POSTMORTEMS)) {
      write(id, "root-cause", "Ask @" + name + " or @" + insider.name());

      PersonMentioned told =
          probe.await(PersonMentioned.class, event -> tells(event, id, "root-cause"));
      assertThat(told.personId()).isEqualTo(insider.id());
      assertThat(told.text()).isNull();
      assertThat(told.title()).isEqualTo(story.reference());
      assertThat(probe.events(PersonMentioned.class))
          .extracting(PersonMentioned::personId)
          .doesNotContain(grace.id());
    }
  }

  private static boolean tells(PersonMentioned event, UUID postmortem, String section) {
    return event.postmortemId().equals(postmortem) && event.section().equals(section);
  }

  private static UUID drafted(IncidentStory story) {
    story.milestones(75, 180, 600, 1500, 1980).declare().resolve();
    return Api.postmortemOf(story.id);
  }

  private void write(UUID id, String section, String text) {
    Api.write(id, section, text, author.token()).statusCode(200);
  }

  private static String letters() {
    return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
  }
}
