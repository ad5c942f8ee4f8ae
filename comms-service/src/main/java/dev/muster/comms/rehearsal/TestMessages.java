package dev.muster.comms.rehearsal;

import dev.muster.comms.component.StatusChange;
import dev.muster.comms.fanout.Samples;
import dev.muster.comms.fanout.Samples.Sample;
import dev.muster.comms.message.Mail;
import dev.muster.comms.message.Messages;
import dev.muster.comms.post.Forecast;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.Posts;
import dev.muster.comms.post.UpdateValues.Said;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.delivery.Priority;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sends somebody who thinks about saying something what subscribers would get, and nobody else. */
@ApplicationScoped
public class TestMessages {
  private static final String UNWRITTEN = "test";

  private final Posts posts;
  private final Samples samples;
  private final Messages messages;
  private final Catalog catalog;
  private final InstantSource time;

  TestMessages(
      Posts posts, Samples samples, Messages messages, Catalog catalog, InstantSource time) {
    this.posts = posts;
    this.samples = samples;
    this.messages = messages;
    this.catalog = catalog;
    this.time = time;
  }

  /**
   * Mails it to the address that the catalogue, else the log-in, knows of the caller: once in each
   * language of the page, marked as a test in both.
   *
   * @return the words as subscribers would get them, in the order of the page's languages
   * @throws ProblemException 409 when no address of the caller is known
   */
  public List<Sample> send(Actor actor, Rehearsal rehearsal) {
    String address = address(actor);
    Forecast forecast = rehearsal.forecast();
    Post post = forecast.postId() == null ? null : posts.get(forecast.postId());
    List<Sample> all = samples.of(said(forecast, post));
    for (Sample sample : all) {
      Rendered words = sample.mail();
      messages.send(
          new Mail(
              address,
              Locale.forLanguageTag(words.language()),
              TemplateKey.PERSON_TEST_MESSAGE,
              Map.of("subjectLine", words.subject(), "body", words.body()),
              Map.of(),
              about(actor, forecast, post)),
          Priority.NORMAL);
    }
    return all;
  }

  /** Where it goes; the caller's own address and no other. */
  public String address(Actor actor) {
    return Optional.ofNullable(actor.personId())
        .flatMap(catalog::person)
        .map(CatalogPerson::email)
        .or(() -> Optional.ofNullable(actor.email()))
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.conflict(
                        "rehearsal.no-address", "No e-mail address of yours is known")));
  }

  private Said said(Forecast forecast, Post post) {
    return new Said(
        forecast.page(),
        post == null ? UNWRITTEN : post.code(),
        post == null ? null : post.reference(),
        forecast.title(),
        forecast.proposal().status(),
        false,
        forecast.proposal().words().body(),
        forecast.components().stream().map(StatusChange::name).toList(),
        post == null ? 1 : post.updateCount() + 1,
        time.instant(),
        forecast.proposal().nextUpdateAt());
  }

  private static Mail.About about(Actor actor, Forecast forecast, Post post) {
    UUID incident = post == null ? null : post.incidentId();
    return new Mail.About(actor.personId(), null, incident, forecast.page().id(), null);
  }
}
