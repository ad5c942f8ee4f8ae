package dev.muster.comms.notice;

import dev.muster.comms.link.Links;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.text.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reminds those who spoke last that a post is open and silent; from the second time on, and where
 * nobody known spoke, the managers of the teams too.
 */
@ApplicationScoped
public class SilenceNotices {
  private final PersonMail mail;
  private final TeamManagers managers;
  private final Links links;

  SilenceNotices(PersonMail mail, TeamManagers managers, Links links) {
    this.mail = mail;
    this.managers = managers;
    this.links = links;
  }

  /**
   * A public post that is open and in which nothing was said for a while.
   *
   * @param title by language tag
   * @param speakers people who spoke
   * @param serviceIds services behind the components concerned
   * @param since when the last word was said
   * @param times how often that was said, from 1
   */
  public record Silence(
      UUID postId,
      Map<String, String> title,
      StatusPage page,
      Set<UUID> speakers,
      Set<UUID> serviceIds,
      Instant since,
      int times) {
    public Silence {
      title = Map.copyOf(title);
      speakers = Set.copyOf(speakers);
      serviceIds = Set.copyOf(serviceIds);
    }
  }

  /** Writes to those who can say more. */
  public void silent(Silence post) {
    mail.sendAboutPost(
        readers(post),
        TemplateKey.PERSON_POST_SILENT,
        post.postId(),
        moments ->
            Map.of(
                "title", Localized.pick(post.title(), moments.language(), post.page().languages()),
                "page", post.page().name(),
                "time", moments.full(post.since()),
                "escalation", post.times(),
                "publicationUrl", links.posts(post.page().id())));
  }

  private Set<UUID> readers(Silence post) {
    Set<UUID> readers = new LinkedHashSet<>(post.speakers());
    if (readers.isEmpty() || post.times() > 1) {
      readers.addAll(managers.ofServices(post.serviceIds()));
    }
    return readers;
  }
}
