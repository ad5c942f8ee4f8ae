package dev.muster.comms.notice;

import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.link.Links;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.text.Localized;
import dev.muster.comms.text.Moments;
import dev.muster.platform.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Asks people whether words may become public, and tells their author when they may not. */
@ApplicationScoped
public class ApprovalNotices {
  private static final Texts TEXTS = Texts.of("comms");

  private final PersonMail mail;
  private final Links links;

  ApprovalNotices(PersonMail mail, Links links) {
    this.mail = mail;
    this.links = links;
  }

  /**
   * Words that wait.
   *
   * @param status the word of the public API for where the post moves with them
   * @param body by language tag
   * @param proposer by name
   */
  public record Waiting(
      UUID publicationId,
      StatusPage page,
      String status,
      Map<String, String> body,
      String proposer) {
    public Waiting {
      body = Map.copyOf(body);
    }
  }

  /**
   * Asks for a yes.
   *
   * @param before when the next will be asked; null when nobody is asked after them
   * @param standsIn whether others were asked before and did not answer
   */
  public void asked(
      Collection<UUID> people,
      KnownIncident incident,
      Waiting waiting,
      Instant before,
      boolean standsIn) {
    mail.send(
        people,
        TemplateKey.PERSON_APPROVAL_ASKED,
        incident.id(),
        moments -> {
          Map<String, Object> variables = variables(incident, waiting, moments);
          variables.put("dueAt", before == null ? "" : moments.full(before));
          variables.put("standsIn", standsIn);
          return variables;
        });
  }

  /** Tells the author that somebody decided against it, and why. */
  public void refused(UUID author, KnownIncident incident, Waiting waiting, String by, String why) {
    mail.send(
        List.of(author),
        TemplateKey.PERSON_APPROVAL_REFUSED,
        incident.id(),
        moments -> {
          Map<String, Object> variables = variables(incident, waiting, moments);
          variables.put("by", by);
          variables.put("reason", why);
          return variables;
        });
  }

  private Map<String, Object> variables(KnownIncident incident, Waiting waiting, Moments moments) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("reference", incident.reference());
    variables.put("title", incident.title());
    variables.put("severity", incident.severity().name());
    variables.put("page", waiting.page().name());
    variables.put(
        "status",
        TEXTS.text(Locale.forLanguageTag(moments.language()), "post." + waiting.status()));
    variables.put(
        "body", Localized.pick(waiting.body(), moments.language(), waiting.page().languages()));
    variables.put("proposer", waiting.proposer());
    variables.put(
        "publicationUrl", links.publication(waiting.page().id(), waiting.publicationId()));
    return variables;
  }
}
