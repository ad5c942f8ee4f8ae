package dev.muster.postmortem.comment;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.PersonMentioned;
import dev.muster.platform.outbox.Outbox;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.document.Section;
import dev.muster.postmortem.document.SectionTexts;
import dev.muster.postmortem.document.Visibility;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.people.KnownPeople;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.revision.RevisionKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Lets people remark on sections; all of it runs in the caller's transaction. */
@ApplicationScoped
public class Commenting {
  private final Postmortems postmortems;
  private final SectionTexts texts;
  private final Comments comments;
  private final Visibility visibility;
  private final KnownPeople people;
  private final Outbox outbox;
  private final InstantSource time;

  Commenting(
      Postmortems postmortems,
      SectionTexts texts,
      Comments comments,
      Visibility visibility,
      KnownPeople people,
      Outbox outbox,
      InstantSource time) {
    this.postmortems = postmortems;
    this.texts = texts;
    this.comments = comments;
    this.visibility = visibility;
    this.people = people;
    this.outbox = outbox;
    this.time = time;
  }

  /** A page of the comments on a post-mortem, the oldest first. */
  public Page<Comment> page(UUID id, Reader reader, PageRequest wanted) {
    postmortems.readable(id, reader);
    return comments.page(id, wanted);
  }

  /**
   * Keeps a remark and tells those whom it names.
   *
   * @throws ProblemException 404 for an answer to nothing, 409 when the post-mortem is published,
   *     422 when it names somebody who cannot read it, or a passage that is not there exactly once
   */
  public Comment add(UUID id, NewComment comment, Reader reader, Who by) {
    Postmortem postmortem = postmortems.editable(id, reader);
    postmortem.requireOpen();
    NewComment placed = comment.parentId() == null ? comment : answer(id, comment);
    if (placed.quote() != null) {
      requireOnce(postmortems.section(id, placed.section()).markdown(), placed.quote());
    }
    KnownIncident incident = postmortems.incident(postmortem);
    placed.mentions().forEach(person -> requireReader(postmortem, incident, person));
    Instant now = time.instant();
    Comment kept = comments.add(id, placed, by, now);
    placed.mentions().stream()
        .filter(person -> !reader.is(person))
        .forEach(person -> outbox.record(mentioned(postmortem, incident, kept, person, by)));
    return kept;
  }

  /**
   * Puts the words of a suggestion into the text, if the passage is still there exactly once.
   *
   * @throws ProblemException 404 for no such comment, 409 when it suggests nothing, is settled, or
   *     its passage was changed
   */
  public Comment accept(UUID id, UUID commentId, Reader reader, Who by) {
    Postmortem postmortem = postmortems.editable(id, reader);
    postmortem.requireOpen();
    Comment comment = comments.locked(id, commentId);
    if (comment.replacement() == null || comment.status() != CommentStatus.OPEN) {
      throw refused("comment.nothing-to-accept", "This comment suggests nothing that is open");
    }
    Section section = postmortems.section(id, comment.section());
    if (Passage.count(section.markdown(), comment.quote()) != 1) {
      throw refused("comment.passage-changed", "The passage was changed since; write it by hand");
    }
    texts.write(
        postmortem,
        section,
        Passage.replace(section.markdown(), comment.quote(), comment.replacement()),
        RevisionKind.SUGGESTED,
        by);
    return comments.settle(id, commentId, CommentStatus.ACCEPTED, by, time.instant());
  }

  /**
   * Settles a thread without changing the text, or opens it again.
   *
   * @throws ProblemException 404 for no such comment, 409 when its words are in the text already
   */
  public Comment settle(UUID id, UUID commentId, boolean resolved, Reader reader, Who by) {
    postmortems.editable(id, reader);
    Comment comment = comments.locked(id, commentId);
    if (comment.status() == CommentStatus.ACCEPTED) {
      throw refused("comment.accepted", "The suggestion was accepted");
    }
    return comments.settle(
        id, commentId, resolved ? CommentStatus.RESOLVED : CommentStatus.OPEN, by, time.instant());
  }

  /** An answer belongs to the thread's section and its first comment, and quotes nothing. */
  private NewComment answer(UUID id, NewComment comment) {
    Comment parent = comments.locked(id, comment.parentId());
    UUID first = parent.parentId() == null ? parent.id() : parent.parentId();
    return new NewComment(parent.section(), first, comment.text(), null, null, comment.mentions());
  }

  private static void requireOnce(String text, String quote) {
    int found = Passage.count(text, quote);
    if (found != 1) {
      throw new ProblemException(
          Problem.unprocessable(
              "comment.passage",
              "The passage must be there exactly once",
              new FieldError(
                  "quote", "once", found == 0 ? "It is not in the text" : "Quote more of it")));
    }
  }

  private void requireReader(Postmortem postmortem, KnownIncident incident, UUID person) {
    people.require(person, "mentions");
    if (!visibility.mayRead(postmortem, incident, new Reader(person, true, false, false))) {
      throw new ProblemException(
          Problem.unprocessable(
              "comment.mention-cannot-read",
              "Somebody whom it names may not read this post-mortem",
              new FieldError("mentions", "reader", "Name people who took part")));
    }
  }

  private PersonMentioned mentioned(
      Postmortem postmortem, KnownIncident incident, Comment comment, UUID person, Who by) {
    boolean restricted = incident.facts().restricted();
    return new PersonMentioned(
        postmortem.id(),
        postmortem.nextSequence(),
        comment.createdAt(),
        postmortem.incidentId(),
        postmortem.reference(),
        restricted ? incident.codeName() : postmortem.title(),
        person,
        comment.section().slug(),
        restricted ? null : comment.text(),
        by);
  }

  private static ProblemException refused(String code, String detail) {
    return new ProblemException(Problem.conflict(code, detail));
  }
}
