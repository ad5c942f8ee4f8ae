package dev.muster.comms.announcement;

import dev.muster.comms.check.Finding;
import dev.muster.comms.check.PublishCheck;
import dev.muster.comms.policy.Policies;
import dev.muster.comms.statuspage.StatusPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Looks at the words of an announcement before it stands on its page; keeps nothing. */
@ApplicationScoped
public class AnnouncementChecks {
  private final StatusPages pages;
  private final Policies policies;

  AnnouncementChecks(StatusPages pages, Policies policies) {
    this.pages = pages;
    this.policies = policies;
  }

  /** What is odd about it on that page. */
  public List<Finding> of(UUID pageId, AnnouncementSettings settings) {
    return PublishCheck.words(
        settings.title(),
        settings.body(),
        pages.get(pageId).languages(),
        policies.current().checks());
  }
}
