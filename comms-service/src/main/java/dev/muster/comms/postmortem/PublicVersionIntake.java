package dev.muster.comms.postmortem;

import dev.muster.comms.incident.KnownIncidents;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostStage;
import dev.muster.comms.post.Posts;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.PublicVersionPublished;
import dev.muster.contracts.postmortem.PublicVersionWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes over the words for customers that were approved beside a post-mortem, on every page that
 * told of its incident: published where the incident is over there, a draft where it is not.
 * Subscribers are not told. Drills and restricted incidents are passed over.
 */
@ApplicationScoped
public class PublicVersionIntake {
  private final PublicPostmortems postmortems;
  private final Posts posts;
  private final StatusPages pages;
  private final KnownIncidents incidents;

  PublicVersionIntake(
      PublicPostmortems postmortems, Posts posts, StatusPages pages, KnownIncidents incidents) {
    this.postmortems = postmortems;
    this.posts = posts;
    this.pages = pages;
    this.incidents = incidents;
  }

  public void published(PublicVersionPublished event) {
    for (Post post : about(event.incidentId())) {
      Map<String, String> words = spokenOn(post, event.texts());
      if (!words.isEmpty()) {
        postmortems.takeOver(post, event.postmortemId(), words, event.by());
      }
    }
  }

  public void withdrawn(PublicVersionWithdrawn event) {
    Who by = event.by();
    posts.ofIncident(event.incidentId()).forEach(post -> postmortems.takeBack(post, by));
  }

  private List<Post> about(UUID incidentId) {
    if (incidents.find(incidentId).filter(incident -> !incident.confidential()).isEmpty()) {
      return List.of();
    }
    return posts.ofIncident(incidentId).stream()
        .filter(post -> post.kind() == PostKind.INCIDENT && post.stage() == PostStage.PUBLISHED)
        .toList();
  }

  private Map<String, String> spokenOn(Post post, Map<String, String> texts) {
    List<String> languages = pages.get(post.pageId()).languages();
    return texts.entrySet().stream()
        .filter(text -> languages.contains(text.getKey()) && !text.getValue().isBlank())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
