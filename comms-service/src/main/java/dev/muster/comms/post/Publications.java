package dev.muster.comms.post;

import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.incident.KnownIncidents;
import dev.muster.comms.policy.CommsPolicy;
import dev.muster.comms.policy.Policies;
import dev.muster.comms.policy.PublishRule;
import dev.muster.comms.query.Conditions;
import dev.muster.contracts.Who;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes what is to be said in public and lets it out when it may: at once, after a yes, after a
 * while, or when nobody took it back. Whoever comes here holds the incident's row, so that of two
 * decisions about the same words one comes first.
 */
@ApplicationScoped
public class Publications {
  private final PublicationRepository publications;
  private final Posts posts;
  private final Approvals approvals;
  private final KnownIncidents incidents;
  private final Policies policies;
  private final InstantSource time;

  Publications(
      PublicationRepository publications,
      Posts posts,
      Approvals approvals,
      KnownIncidents incidents,
      Policies policies,
      InstantSource time) {
    this.publications = publications;
    this.posts = posts;
    this.approvals = approvals;
    this.incidents = incidents;
    this.policies = policies;
    this.time = time;
  }

  /**
   * A rule proposes something: it goes the way that the policy says.
   *
   * @param proposer whose words they are
   */
  void byRule(
      Post post, Proposal proposal, Who proposer, KnownIncident incident, CommsPolicy policy) {
    Who autopilot = Who.rule("comms.policy v" + policy.version());
    PublishRule rule = policy.rule(incident.severity()).publish();
    switch (PublishWays.mode(rule, post, proposal.status())) {
      case AT_ONCE -> atOnce(post, proposal, autopilot);
      case AFTER_DELAY -> wait(post, PublicationMode.AFTER_DELAY, proposal, proposer, rule.delay());
      case APPROVAL -> ask(post, proposal, proposer, incident);
    }
  }

  /**
   * A person says something. It waits for second thoughts if asked to, and for another's yes where
   * the policy wants four eyes on words about such an incident.
   *
   * @param undoable whether it may be taken back for as long as the policy says
   */
  void byPerson(Post post, Proposal proposal, Actor actor, boolean undoable) {
    CommsPolicy policy = policies.current();
    Duration undo = policy.approval().undo();
    Optional<KnownIncident> incident =
        Optional.ofNullable(post.incidentId()).flatMap(incidents::find);
    if (incident.filter(known -> PublishWays.fourEyes(policy, known, post, proposal)).isPresent()) {
      ask(post, proposal, actor.who(), incident.get());
    } else if (undoable && !undo.isZero()) {
      wait(post, PublicationMode.UNDO, proposal, actor.who(), undo);
    } else {
      atOnce(post, proposal, actor.who());
    }
  }

  /**
   * A person publishes a draft; where it waits for somebody's yes, this is the yes.
   *
   * @throws ProblemException 403 when it is not theirs to give
   */
  void publish(Post post, Proposal proposal, Actor actor, boolean undoable) {
    Optional<Publication> asked =
        pending(post.id()).filter(waiting -> waiting.mode() == PublicationMode.APPROVAL);
    if (asked.isPresent()) {
      approvals.require(actor, asked.get());
      asked.get().propose(proposal);
      yes(asked.get(), actor, undoable);
    } else {
      byPerson(post, proposal, actor, undoable);
    }
  }

  /** Somebody who may says yes; it can be taken back for as long as the policy says. */
  void yes(Publication publication, Actor actor, boolean undoable) {
    Duration undo = policies.current().approval().undo();
    boolean thinks = undoable && publication.mode() == PublicationMode.APPROVAL && !undo.isZero();
    if (thinks) {
      Instant now = time.instant();
      publication.approve(actor.who(), now, now.plus(undo));
    } else {
      out(publication, actor.who());
    }
  }

  /** The draft's words changed: what waits with the old ones waits with these. */
  void reproposed(Post post, Proposal proposal, Actor actor) {
    Optional<Publication> before = pending(post.id());
    if (before.isPresent()) {
      Publication old = before.get();
      if (old.mode() == PublicationMode.APPROVAL) {
        ask(post, proposal, actor.who(), incidents.find(old.incidentId()).orElseThrow());
      } else {
        wait(post, old.mode(), proposal, actor.who(), policies.current().approval().undo());
      }
    }
  }

  private void atOnce(Post post, Proposal proposal, Who by) {
    replace(pending(post.id()), by);
    posts.say(post, proposal, by);
  }

  private void ask(Post post, Proposal proposal, Who proposer, KnownIncident incident) {
    Instant now = time.instant();
    Publication fresh =
        new Publication(Ids.next(), post, PublicationMode.APPROVAL, proposal, proposer, now, null);
    takePlace(post, fresh);
    if (fresh.asked().isEmpty()) {
      approvals.ask(fresh, incident, now);
    } else {
      approvals.askAgain(fresh, incident);
    }
    publications.persist(fresh);
  }

  private void wait(
      Post post, PublicationMode mode, Proposal proposal, Who proposer, Duration delay) {
    Instant now = time.instant();
    Publication fresh =
        new Publication(Ids.next(), post, mode, proposal, proposer, now, now.plus(delay));
    takePlace(post, fresh);
    publications.persist(fresh);
  }

  /** Newer words wait no longer than the older ones would have, but for second thoughts. */
  private void takePlace(Post post, Publication fresh) {
    Optional<Publication> before = pending(post.id());
    before
        .filter(old -> old.mode() == fresh.mode() && fresh.mode() != PublicationMode.UNDO)
        .ifPresent(fresh::inherit);
    replace(before, fresh.proposedBy());
  }

  private void replace(Optional<Publication> before, Who by) {
    before.ifPresent(old -> old.replace(by, time.instant()));
    publications.flush();
  }

  /** It becomes public now. */
  void out(Publication publication, Who by) {
    Post post = posts.get(publication.postId());
    PostUpdate update = posts.say(post, publication.proposal(), by);
    publication.out(by, time.instant(), update.id());
  }

  /** What a person let out and could still take back goes out before anything newer is said. */
  void settle(Post post) {
    pending(post.id())
        .filter(waiting -> waiting.settled())
        .ifPresent(waiting -> out(waiting, waiting.lastDecidedBy()));
  }

  /** Nothing that waits in a post becomes public any more. */
  void drop(Post post, Who by) {
    pending(post.id()).ifPresent(waiting -> waiting.stop(by, time.instant(), null));
    publications.flush();
  }

  /** The people of an incident changed: somebody else may have to be asked. */
  void follow(Post post, KnownIncident incident) {
    pending(post.id())
        .filter(waiting -> waiting.mode() == PublicationMode.APPROVAL)
        .filter(waiting -> waiting.state() == PublicationState.WAITING)
        .ifPresent(waiting -> approvals.follow(waiting, incident));
  }

  /** What waits to become public in a post. */
  public Optional<Publication> pending(UUID postId) {
    return publications.pending(postId);
  }

  /** What waits to become public in some posts. */
  public List<Publication> pending(Collection<UUID> postIds) {
    return publications.pending(postIds);
  }

  /**
   * @throws ProblemException 404 when there is none
   */
  public Publication get(UUID id) {
    return publications.findByIdOptional(id).orElseThrow(() -> unknown(id));
  }

  /**
   * The same for somebody who is about to decide on it, before anybody else can.
   *
   * @throws ProblemException 404 when there is none
   */
  public Publication locked(UUID id) {
    publications.incidentOf(id).ifPresent(incidents::lock);
    return publications.locked(id).orElseThrow(() -> unknown(id));
  }

  /** Writes one out, so that its version is the one that a reader may name. */
  Publication settled(Publication publication) {
    publications.flush();
    return publication;
  }

  /** Those that meet the conditions, the newest first. */
  public List<Publication> list(Conditions conditions, int count) {
    return publications.list(conditions, count);
  }

  private static ProblemException unknown(UUID id) {
    return new ProblemException(
        Problem.notFound("publication.unknown", "There is no publication " + id));
  }
}
