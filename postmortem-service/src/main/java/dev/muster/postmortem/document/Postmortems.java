package dev.muster.postmortem.document;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Who;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.id.Ids;
import dev.muster.platform.outbox.Outbox;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.template.Templates;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.people.KnownPeople;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.revision.RevisionKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps post-mortems and their sections; every change runs in the caller's transaction. */
@ApplicationScoped
public class Postmortems {
  private static final Who PUBLICATION = Who.rule("postmortem.publication");

  private final PostmortemRepository postmortems;
  private final SectionRepository sections;
  private final IncidentReadModel incidents;
  private final Visibility visibility;
  private final KnownPeople people;
  private final SectionTexts texts;
  private final Templates templates;
  private final Outbox outbox;
  private final InstantSource time;

  Postmortems(
      PostmortemRepository postmortems,
      SectionRepository sections,
      IncidentReadModel incidents,
      Visibility visibility,
      KnownPeople people,
      SectionTexts texts,
      Templates templates,
      Outbox outbox,
      InstantSource time) {
    this.postmortems = postmortems;
    this.sections = sections;
    this.incidents = incidents;
    this.visibility = visibility;
    this.people = people;
    this.texts = texts;
    this.templates = templates;
    this.outbox = outbox;
    this.time = time;
  }

  /** Stores a draft with its first texts and tells of it. */
  public Postmortem create(NewDraft draft, Map<SectionKey, String> words, Who by) {
    Instant now = time.instant();
    Postmortem postmortem = Postmortem.draft(Ids.next(), draft, by, now);
    postmortems.persist(postmortem);
    postmortems.flush();
    words.forEach((key, text) -> texts.begin(postmortem.id(), key, text, by));
    outbox.record(postmortem.drafted(draft.incident().codeName()));
    postmortems.flush();
    return postmortem;
  }

  /** Says that the incident is not resolved any more. */
  public void incidentGoesOn(Postmortem known, KnownIncident incident) {
    if (!known.isWaiting()) {
      Postmortem postmortem = postmortems.locked(known.id());
      if (incident.facts().state() == IncidentState.CANCELLED) {
        postmortem.rest();
      } else {
        postmortem.reopen(time.instant());
      }
    }
  }

  /** Says that the incident is resolved again, with the deadlines that follow. */
  public void resume(Postmortem known, Instant reviewDueAt, Instant publishDueAt) {
    postmortems.locked(known.id()).resume(reviewDueAt, publishDueAt);
  }

  /**
   * Has a draft read as the template of its incident says, which may be another since the severity
   * or the restriction changed: its sections, and who has to approve. What people wrote stays.
   */
  public void refit(Postmortem known, IncidentFacts facts) {
    if (known.isFittedTo(facts)) {
      return;
    }
    Postmortem postmortem = postmortems.locked(known.id());
    if (postmortem.status() == PostmortemStatus.DRAFT) {
      postmortem.take(templates.fitting(facts), facts);
    }
  }

  /** Words the sections anew that no person has written, while the post-mortem is a draft. */
  public void refresh(Postmortem postmortem, Map<SectionKey, String> words, Who by) {
    if (postmortems.locked(postmortem.id()).status() == PostmortemStatus.DRAFT) {
      sections
          .of(postmortem.id())
          .forEach(section -> texts.regenerate(section, words.get(section.key()), by));
    }
  }

  /**
   * Words one section anew that no person has written, until the post-mortem is approved; those who
   * agreed to another text are asked again.
   */
  public void reword(Postmortem postmortem, SectionKey key, String text, Who by) {
    PostmortemStatus status = postmortem.status();
    boolean open = status == PostmortemStatus.DRAFT || status == PostmortemStatus.IN_REVIEW;
    if (open && texts.regenerate(sections.one(postmortem.id(), key), text, by)) {
      texts.changed(postmortem);
    }
  }

  /** Words one section of a post-mortem anew that is published now, unless a person wrote it. */
  public void settle(Postmortem postmortem, SectionKey key, String text) {
    texts.regenerate(sections.one(postmortem.id(), key), text, PUBLICATION);
  }

  /**
   * A post-mortem to read.
   *
   * @throws ProblemException 404 or 403, see {@link Visibility}
   */
  public Postmortem readable(UUID id, Reader reader) {
    Postmortem postmortem = postmortems.required(id);
    visibility.requireReadable(postmortem, incident(postmortem), reader);
    return postmortem;
  }

  /**
   * A post-mortem to change, locked until the transaction ends.
   *
   * @throws ProblemException 404 or 403, see {@link Visibility}
   */
  public Postmortem editable(UUID id, Reader reader) {
    Postmortem postmortem = postmortems.locked(id);
    visibility.requireReadable(postmortem, incident(postmortem), reader);
    return postmortem;
  }

  /**
   * A post-mortem of which something besides its sections is about to be changed, locked until the
   * transaction ends.
   *
   * @throws ProblemException 404 or 403, see {@link Visibility}; 409 when it is published
   */
  public Postmortem open(UUID id, Reader reader) {
    Postmortem postmortem = editable(id, reader);
    postmortem.requireOpen();
    return postmortem;
  }

  /** Something besides its sections is another now: who approved before has to look again. */
  public void contentChanged(Postmortem postmortem) {
    texts.changed(postmortem);
  }

  /** The incident that a post-mortem is about. */
  public KnownIncident incident(Postmortem postmortem) {
    return incidents.required(postmortem.incidentId());
  }

  /** The post-mortem of an incident, whoever asks. */
  public Optional<Postmortem> ofIncident(UUID incidentId) {
    return postmortems.ofIncident(incidentId);
  }

  /** The sections in reading order. */
  public List<Section> sections(UUID postmortemId) {
    return sections.of(postmortemId);
  }

  /**
   * Takes over the text of a section.
   *
   * @param ifMatch entity tag of the version that was edited; null to overwrite any
   * @throws ProblemException 412 when it was changed meanwhile, 409 when it is published
   */
  public Section write(
      UUID id, SectionKey key, String markdown, String ifMatch, Reader reader, Who by) {
    Postmortem postmortem = editable(id, reader);
    Section section = sections.one(id, key);
    postmortem.requireOpen();
    ETags.requireMatch(ifMatch, section.version());
    texts.write(postmortem, section, markdown, RevisionKind.WRITTEN, by);
    return section;
  }

  /** One section, locked with its post-mortem by whoever changes it. */
  public Section section(UUID id, SectionKey key) {
    return sections.one(id, key);
  }

  /**
   * Changes title, people or the reason for having no action items; nulls leave it as it is.
   *
   * @throws ProblemException 422 when owner or scribe is nobody in the catalogue
   */
  public Postmortem change(
      UUID id, String title, UUID ownerId, UUID scribeId, String reason, Reader reader) {
    Postmortem postmortem = editable(id, reader);
    people.require(ownerId, "ownerId");
    people.require(scribeId, "scribeId");
    if (title != null && !title.equals(postmortem.title())) {
      texts.changed(postmortem);
    }
    postmortem.change(title, ownerId, scribeId, reason);
    return postmortem;
  }

  /**
   * Moves a post-mortem to a status other than published.
   *
   * @throws ProblemException 403 when a published one is taken back by somebody without the right
   */
  public Postmortem move(UUID id, PostmortemStatus to, Reader reader) {
    Postmortem postmortem = editable(id, reader);
    if (postmortem.status() == PostmortemStatus.PUBLISHED && !reader.manages()) {
      throw new ProblemException(
          Problem.forbidden(
              "postmortem.manager-required", "Only a manager takes a published one back"));
    }
    postmortem.move(to);
    texts.changed(postmortem);
    return postmortem;
  }

  /**
   * Publishes, unless something is {@code missing}, and tells of it.
   *
   * @param readerIds who hears of it beside the managers, each once
   * @throws ProblemException 422 naming what is missing
   */
  public void publish(
      Postmortem postmortem, List<FieldError> missing, List<UUID> readerIds, Who by) {
    Release release = new Release(incident(postmortem).codeName(), readerIds, by);
    outbox.record(postmortem.publish(missing, release, time.instant()));
  }
}
