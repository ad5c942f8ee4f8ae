package dev.muster.comms.manage.incident;

import dev.muster.comms.link.Links;
import dev.muster.comms.maintenance.Maintenance;
import dev.muster.comms.maintenance.Maintenances;
import dev.muster.comms.manage.component.ManagedComponents;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostStage;
import dev.muster.comms.post.PostUpkeep;
import dev.muster.comms.post.Posts;
import dev.muster.comms.postmortem.PublicPostmortem;
import dev.muster.comms.postmortem.PublicPostmortems;
import dev.muster.comms.query.Conditions;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads public posts as incidents of the manage API, many of them in a few queries. */
@ApplicationScoped
public class IncidentReader {
  private final Posts posts;
  private final PostUpkeep upkeep;
  private final Maintenances maintenances;
  private final PublicPostmortems postmortems;
  private final IncidentAttributesStore attributes;
  private final IncidentSearch search;
  private final ManagedComponents components;
  private final Links links;

  IncidentReader(
      Posts posts,
      PostUpkeep upkeep,
      Maintenances maintenances,
      PublicPostmortems postmortems,
      IncidentAttributesStore attributes,
      IncidentSearch search,
      ManagedComponents components,
      Links links) {
    this.posts = posts;
    this.upkeep = upkeep;
    this.maintenances = maintenances;
    this.postmortems = postmortems;
    this.attributes = attributes;
    this.search = search;
    this.components = components;
    this.links = links;
  }

  /**
   * The public post with this public id.
   *
   * @throws ProblemException 404 when the page has none
   */
  public Post post(StatusPage page, String code) {
    return upkeep
        .published(page.id(), code)
        .orElseThrow(() -> new ProblemException(Problem.notFound("manage.unknown", "Not found")));
  }

  /** One post. */
  public WireIncident of(StatusPage page, Post post) {
    return of(page, List.of(post)).get(0);
  }

  /** All kinds, the newest first; those that hold {@code text} when it is not null. */
  public List<WireIncident> all(StatusPage page, String text, int count, int before) {
    return list(page, IncidentSearch.Which.ALL, text, count, before);
  }

  /** Incidents that are not over. */
  public List<WireIncident> unresolved(StatusPage page, int count, int before) {
    return list(page, IncidentSearch.Which.UNRESOLVED, null, count, before);
  }

  /** Planned work that is not over. */
  public List<WireIncident> scheduled(StatusPage page, int count, int before) {
    return list(page, IncidentSearch.Which.SCHEDULED, null, count, before);
  }

  /** Planned work that has not begun. */
  public List<WireIncident> upcoming(StatusPage page, int count, int before) {
    return list(page, IncidentSearch.Which.UPCOMING, null, count, before);
  }

  /** Planned work that goes on. */
  public List<WireIncident> active(StatusPage page, int count, int before) {
    return list(page, IncidentSearch.Which.ACTIVE_MAINTENANCE, null, count, before);
  }

  private List<WireIncident> list(
      StatusPage page, IncidentSearch.Which which, String text, int count, int before) {
    List<UUID> ids = search.find(page.id(), which, text, count, before);
    return ids.isEmpty()
        ? List.of()
        : of(
            page,
            posts.list(
                new Conditions().and("id in ?", ids).and("stage = ?", PostStage.PUBLISHED),
                ids.size()));
  }

  private List<WireIncident> of(StatusPage page, List<Post> found) {
    List<UUID> ids = found.stream().map(Post::id).toList();
    IncidentParts parts =
        new IncidentParts(
            upkeep.updatesOf(ids),
            byId(
                maintenances.list(new Conditions().and("m.id in ?", ids), ids.size()),
                Maintenance::id),
            byId(postmortems.ofPosts(ids), PublicPostmortem::postId),
            attributes.of(ids));
    IncidentWriter writer = new IncidentWriter(page, components.of(page), links);
    return found.stream().map(post -> writer.write(post, parts)).toList();
  }

  private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
