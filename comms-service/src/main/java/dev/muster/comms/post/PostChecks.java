package dev.muster.comms.post;

import dev.muster.comms.check.Draft;
import dev.muster.comms.check.Finding;
import dev.muster.comms.check.PublishCheck;
import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.incident.KnownIncidents;
import dev.muster.comms.policy.CommsPolicy;
import dev.muster.comms.policy.Policies;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks at words before they become public, with what is known of their incident. */
@ApplicationScoped
public class PostChecks {
  private final KnownIncidents incidents;
  private final Policies policies;

  PostChecks(KnownIncidents incidents, Policies policies) {
    this.incidents = incidents;
    this.policies = policies;
  }

  /** What is odd about a post with its first words. */
  public List<Finding> ofNew(
      StatusPage page, UUID incidentId, Map<String, String> title, Statement first) {
    return findings(page, incidentId, title, first, PublicStatus.INVESTIGATING, Map.of());
  }

  /** What is odd about something to be added to a post, or proposed in it. */
  public List<Finding> ofNext(StatusPage page, Post post, Statement statement) {
    return findings(
        page,
        post.incidentId(),
        title(post),
        statement,
        post.status(),
        PostClaim.statuses(post.claims()));
  }

  /** What is odd about something that is proposed, as it stands. */
  public List<Finding> ofProposal(StatusPage page, Post post, Proposal proposal) {
    return ofProposal(page, post.incidentId(), title(post), proposal);
  }

  /**
   * @param title empty when it is public already
   */
  List<Finding> ofProposal(
      StatusPage page, UUID incidentId, Map<String, String> title, Proposal proposal) {
    return findings(
        page,
        incidentId,
        title,
        new Statement(
            proposal.status(),
            proposal.words().body(),
            PostClaim.statuses(proposal.claims()),
            proposal.nextUpdateAt(),
            proposal.words().expectedAt(),
            proposal.deliver(),
            null),
        proposal.status(),
        Map.of());
  }

  /** What is odd about other words for something that was said: about the words alone. */
  public List<Finding> ofCorrection(
      StatusPage page, Post post, PostUpdate update, Map<String, String> body) {
    Statement statement =
        new Statement(update.status(), body, Map.of(), update.nextUpdateAt(), null, false, null);
    return ofNext(page, post, statement).stream()
        .filter(finding -> finding.field().equals("body"))
        .toList();
  }

  private List<Finding> findings(
      StatusPage page,
      UUID incidentId,
      Map<String, String> title,
      Statement statement,
      PublicStatus present,
      Map<UUID, ComponentStatus> claims) {
    CommsPolicy policy = policies.current();
    Optional<KnownIncident> incident = Optional.ofNullable(incidentId).flatMap(incidents::find);
    Map<UUID, ComponentStatus> components = new HashMap<>(claims);
    components.putAll(statement.components());
    boolean owed =
        incident.map(known -> policy.rule(known.severity()).publicCadence() != null).orElse(false);
    return PublishCheck.findings(
        new Draft(
            statement.status() == null ? present : statement.status(),
            title,
            statement.body(),
            page.languages(),
            components.values(),
            statement.nextUpdateAt() != null || owed),
        policy.checks(),
        incident.map(known -> known.details().customers().toList()).orElse(List.of()));
  }

  /** What stands above a post is news only until it is public. */
  private static Map<String, String> title(Post post) {
    return post.stage() == PostStage.DRAFT ? post.title() : Map.of();
  }
}
