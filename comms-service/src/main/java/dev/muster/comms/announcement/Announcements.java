package dev.muster.comms.announcement;

import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Keeps the announcements of status pages. */
@ApplicationScoped
public class Announcements {
  /** So many that what happens is still seen. */
  static final int ON_A_PAGE = 10;

  private final AnnouncementRepository announcements;
  private final PublicChanges changes;
  private final InstantSource time;

  Announcements(AnnouncementRepository announcements, PublicChanges changes, InstantSource time) {
    this.announcements = announcements;
    this.changes = changes;
    this.time = time;
  }

  /**
   * @throws ProblemException 409 when the page has {@value #ON_A_PAGE} already; 422 when it would
   *     end before it begins
   */
  public Announcement create(UUID pageId, AnnouncementSettings settings) {
    List<Announcement> others = announcements.ofPage(pageId);
    if (others.size() >= ON_A_PAGE) {
      throw new ProblemException(
          Problem.conflict(
              "announcement.too-many",
              "A page has at most " + ON_A_PAGE + " announcements; remove one first"));
    }
    Instant now = time.instant();
    int last = others.stream().mapToInt(Announcement::position).max().orElse(0);
    AnnouncementSettings placed = settings.placed(now, last);
    requireOrder(placed.startsAt(), placed.endsAt());
    Announcement announcement = new Announcement(Ids.next(), pageId, placed, now);
    announcements.persistAndFlush(announcement);
    changes.happened();
    return announcement;
  }

  /**
   * @throws ProblemException 422 when it would end before it begins
   */
  public Announcement change(Announcement announcement, AnnouncementSettings settings) {
    requireOrder(
        settings.startsAt() == null ? announcement.startsAt() : settings.startsAt(),
        settings.endsAt());
    announcement.change(settings, time.instant());
    announcements.flush();
    changes.happened();
    return announcement;
  }

  public void remove(Announcement announcement) {
    announcements.delete(announcement);
    announcements.flush();
    changes.happened();
  }

  /**
   * @throws ProblemException 404 when there is none
   */
  public Announcement get(UUID id) {
    return announcements
        .findByIdOptional(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("announcement.unknown", "There is no announcement " + id)));
  }

  /** All announcements of a page, over or not, in its order. */
  public List<Announcement> ofPage(UUID pageId) {
    return announcements.ofPage(pageId);
  }

  private static void requireOrder(Instant startsAt, Instant endsAt) {
    if (endsAt != null && !endsAt.isAfter(startsAt)) {
      throw new ProblemException(
          Problem.unprocessable(
              "announcement.order",
              "An announcement ends after it begins",
              new FieldError("endsAt", "order", "give a time after " + startsAt)));
    }
  }
}
