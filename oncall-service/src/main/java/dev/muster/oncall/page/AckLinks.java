package dev.muster.oncall.page;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SignedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Links with which a paged person answers from anywhere, without signing in. */
@ApplicationScoped
public class AckLinks {
  private static final String PURPOSE = "page.acknowledge";
  private static final String BUNDLE = "page-bundle.acknowledge";

  private final SignedLinks links;
  private final InstantSource time;
  private final String publicUrl;
  private final Duration lifetime;

  AckLinks(
      SignedLinks links,
      InstantSource time,
      @ConfigProperty(name = "muster.public-url") String publicUrl,
      @ConfigProperty(name = "muster.oncall.ack-link-lifetime", defaultValue = "P7D")
          Duration lifetime) {
    this.links = links;
    this.time = time;
    this.publicUrl = publicUrl;
    this.lifetime = lifetime;
  }

  /** The address that shows a page and lets its person acknowledge it. */
  String url(UUID pageId) {
    return publicUrl + "/ack/" + token(PURPOSE, pageId);
  }

  /** The address that shows the alerts of a bundle and lets its person acknowledge them all. */
  String urlOfBundle(UUID bundleId) {
    return publicUrl + "/ack/all/" + token(BUNDLE, bundleId);
  }

  private String token(String purpose, UUID id) {
    return links.issue(purpose, id, time.instant().plus(lifetime));
  }

  /**
   * The page that a token is for. A token may be used again: acknowledging twice changes nothing.
   *
   * @throws dev.muster.platform.problem.ProblemException 404 {@code link.invalid}, 410 {@code
   *     link.expired}
   */
  public UUID pageOf(String token) {
    return links.verify(PURPOSE, token).id();
  }

  /**
   * The bundle that a token is for, as often as it is used.
   *
   * @throws dev.muster.platform.problem.ProblemException as {@link #pageOf}
   */
  UUID bundleOf(String token) {
    return links.verify(BUNDLE, token).id();
  }

  /**
   * A link outlives the account of whoever got it.
   *
   * @throws ProblemException 403 {@code link.person-left}
   */
  static void requireActive(Optional<ReachablePerson> person) {
    if (person.filter(ReachablePerson::active).isEmpty()) {
      throw new ProblemException(
          Problem.forbidden("link.person-left", "Whoever was paged is not active any more"));
    }
  }
}
