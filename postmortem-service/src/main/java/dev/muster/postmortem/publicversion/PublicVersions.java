package dev.muster.postmortem.publicversion;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.PublicVersionPublished;
import dev.muster.contracts.postmortem.PublicVersionWithdrawn;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.outbox.Outbox;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.PostmortemStatus;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Words for customers beside a post-mortem: written by one, approved by another, published with it
 * and taken back with it. Restricted incidents and drills have none. Changes run in the caller's
 * transaction.
 */
@ApplicationScoped
public class PublicVersions {
  private static final Who RULE = Who.rule("public-version.not-for-everybody");

  private final Postmortems postmortems;
  private final PublicVersionRows rows;
  private final Outbox outbox;
  private final InstantSource time;

  PublicVersions(
      Postmortems postmortems, PublicVersionRows rows, Outbox outbox, InstantSource time) {
    this.postmortems = postmortems;
    this.rows = rows;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * The public version; empty while nobody wrote one.
   *
   * @throws ProblemException 404 or 403 when the post-mortem is not the reader's to see
   */
  public Optional<PublicVersion> read(UUID id, Reader reader) {
    postmortems.readable(id, reader);
    return rows.of(id);
  }

  /**
   * Writes the texts anew; what is published stays as it is.
   *
   * @param ifMatch entity tag of the version that was edited; null while there is none
   * @throws ProblemException 409 for restricted incidents and drills, 412 when it was changed
   *     meanwhile, 422 for a language that Muster does not speak
   */
  public PublicVersion write(
      UUID id, Map<String, String> texts, String ifMatch, Reader reader, Who by) {
    requireForEverybody(postmortems.editable(id, reader));
    requireSeen(rows.of(id), ifMatch);
    Map<String, String> kept = new TreeMap<>();
    texts.forEach(
        (language, text) -> {
          requireSpoken(language);
          if (!text.isBlank()) {
            kept.put(language, Markdown.normalise(text));
          }
        });
    rows.write(id, kept, by, time.instant());
    return required(id);
  }

  /**
   * Agrees to the texts as they are.
   *
   * @throws ProblemException 403 to whoever wrote them, 404 while there are none, 412 when they
   *     were changed meanwhile
   */
  public PublicVersion approve(UUID id, String ifMatch, Reader reader, Who by) {
    requireForEverybody(postmortems.editable(id, reader));
    PublicVersion version = required(id);
    ETags.requireMatch(ifMatch, version.version());
    boolean own =
        by.id() == null
            ? version.editedById() == null && by.name().equals(version.editedBy())
            : by.id().equals(version.editedById());
    if (own) {
      throw new ProblemException(
          Problem.forbidden("public-version.own", "Somebody else approves what you wrote"));
    }
    rows.approve(id, by, time.instant());
    return required(id);
  }

  /**
   * Publishes the approved texts and tells of it.
   *
   * @throws ProblemException 409 for restricted incidents and drills, and while the post-mortem is
   *     not published; 422 while a language or the approval is missing
   */
  public PublicVersion publish(UUID id, Reader reader, Who by) {
    Postmortem postmortem = postmortems.editable(id, reader);
    requireForEverybody(postmortem);
    if (postmortem.status() != PostmortemStatus.PUBLISHED) {
      throw refused("public-version.not-published", "Publish the post-mortem first");
    }
    PublicVersion version = required(id);
    requireComplete(version);
    rows.publish(id, by, time.instant());
    outbox.record(
        new PublicVersionPublished(
            id,
            postmortem.nextSequence(),
            time.instant(),
            postmortem.incidentId(),
            postmortem.reference(),
            postmortem.title(),
            version.texts(),
            by));
    return required(id);
  }

  /**
   * Takes what is published back and tells of it.
   *
   * @throws ProblemException 409 when nothing is published
   */
  public PublicVersion withdraw(UUID id, Reader reader, Who by) {
    Postmortem postmortem = postmortems.editable(id, reader);
    if (required(id).publishedAt() == null) {
      throw refused("public-version.nothing-published", "Nothing is published");
    }
    withdraw(postmortem, by);
    return required(id);
  }

  /** Takes what is published back, if anything, since the post-mortem or its incident changed. */
  public void withdraw(Postmortem postmortem, Who by) {
    if (rows.of(postmortem.id()).filter(found -> found.publishedAt() != null).isPresent()) {
      rows.withdraw(postmortem.id());
      outbox.record(
          new PublicVersionWithdrawn(
              postmortem.id(),
              postmortem.nextSequence(),
              time.instant(),
              postmortem.incidentId(),
              postmortem.reference(),
              postmortems.incident(postmortem).codeName(),
              by));
    }
  }

  /** Takes back what was published about an incident that is not for everybody any more. */
  public void follow(KnownIncident incident) {
    if (!isForEverybody(incident)) {
      postmortems.ofIncident(incident.id()).ifPresent(found -> withdraw(found, RULE));
    }
  }

  /** Whether customers may read about that incident. */
  public static boolean isForEverybody(KnownIncident incident) {
    return !incident.facts().restricted() && !incident.facts().drill();
  }

  private void requireForEverybody(Postmortem postmortem) {
    if (!isForEverybody(postmortems.incident(postmortem))) {
      throw refused(
          "public-version.not-for-everybody",
          "Restricted incidents and drills are not told to customers");
    }
  }

  /** Nobody replaces words that they have not seen. */
  private static void requireSeen(Optional<PublicVersion> present, String ifMatch) {
    boolean named = ifMatch != null && !ifMatch.isBlank();
    if (named != present.isPresent()) {
      throw new ProblemException(
          Problem.preconditionFailed(
              "request.changed-meanwhile",
              named
                  ? "Nobody wrote words for customers; leave out If-Match to be the first"
                  : "Somebody wrote words for customers; read them and name them in If-Match"));
    }
    present.ifPresent(version -> ETags.requireMatch(ifMatch, version.version()));
  }

  private PublicVersion required(UUID id) {
    return rows.of(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound(
                        "public-version.not-found", "Nobody wrote words for customers")));
  }

  private static void requireComplete(PublicVersion version) {
    List<FieldError> missing =
        Languages.all().stream()
            .map(Locale::getLanguage)
            .filter(language -> !version.texts().containsKey(language))
            .map(
                language ->
                    new FieldError("texts." + language, "required", "Write it in this language"))
            .toList();
    if (missing.isEmpty() && version.approvedAt() == null) {
      missing = List.of(new FieldError("approvedAt", "required", "Somebody else must approve it"));
    }
    if (!missing.isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "public-version.incomplete",
              "The public version cannot be published yet; see errors",
              missing.toArray(FieldError[]::new)));
    }
  }

  private static void requireSpoken(String language) {
    if (Languages.all().stream().noneMatch(each -> each.getLanguage().equals(language))) {
      throw new ProblemException(
          Problem.unprocessable(
              "public-version.language",
              "Muster does not speak one of the languages",
              new FieldError("texts", "language", "Use the languages of Muster")));
    }
  }

  private static ProblemException refused(String code, String detail) {
    return new ProblemException(Problem.conflict(code, detail));
  }
}
