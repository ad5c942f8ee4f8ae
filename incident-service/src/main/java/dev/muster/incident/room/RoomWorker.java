package dev.muster.incident.room;

import static java.util.stream.Collectors.toSet;

import dev.muster.incident.stream.ChangeNotices;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.delivery.DeliveryFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Brings the channels of war rooms to what they should be, one step after the other. What fails is
 * noted and tried again later; the incident does not wait for it.
 */
@ApplicationScoped
public class RoomWorker {
  private static final Logger LOG = Logger.getLogger(RoomWorker.class);
  private static final int MOST_ROOMS = 20;
  private static final int MOST_STEPS = 60;

  private final WarRoomTable rooms;
  private final Sites sites;
  private final ChannelSteps steps;
  private final ChangeNotices notices;
  private final InstantSource time;

  RoomWorker(
      WarRoomTable rooms,
      Sites sites,
      ChannelSteps steps,
      ChangeNotices notices,
      InstantSource time) {
    this.rooms = rooms;
    this.sites = sites;
    this.steps = steps;
    this.notices = notices;
    this.time = time;
  }

  @Scheduled(
      identity = "war-rooms",
      every = "${muster.incident.war-rooms.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  public void work() {
    var now = time.instant();
    for (var id : QuarkusTransaction.requiringNew().call(() -> rooms.claim(now, MOST_ROOMS))) {
      work(id);
    }
  }

  /** Does all that can be done now for one room, which the caller has claimed. */
  public void work(UUID incidentId) {
    for (int done = 0; done < MOST_STEPS; done++) {
      var site = site(incidentId);
      var plan = plan(site);
      var step = plan.next(time.instant());
      if (step.isEmpty()) {
        release(site, plan);
        return;
      }
      QuarkusTransaction.requiringNew().run(() -> rooms.keep(incidentId));
      take(step.get(), site);
    }
    QuarkusTransaction.requiringNew().run(() -> rooms.release(incidentId));
  }

  private Site site(UUID incidentId) {
    return QuarkusTransaction.requiringNew().call(() -> sites.of(incidentId));
  }

  private RoomPlan plan(Site site) {
    var missing = site.missing().stream().map(CatalogPerson::id).collect(toSet());
    return new RoomPlan(
        site.room(),
        new RoomPlan.Wish(site.running(), steps.words(site).topic(), missing, site.entries()));
  }

  private void release(Site site, RoomPlan plan) {
    var due = plan.due(time.instant()).orElse(null);
    QuarkusTransaction.requiringNew()
        .run(() -> rooms.release(site.room().incidentId(), site.room().wishes(), due));
  }

  private void take(ChannelStep step, Site site) {
    Steps course;
    try {
      steps.take(step, site);
      course = site.room().steps().done(step, time.instant());
    } catch (DeliveryFailure failure) {
      LOG.warnf(
          "war room step failed incident=%s step=%s: %s",
          site.incident().reference(), step, failure.getMessage());
      course = failed(step, site, failure.getMessage(), failure.retryAfter());
    } catch (RuntimeException unexpected) {
      LOG.errorf(
          unexpected,
          "war room step failed incident=%s step=%s",
          site.incident().reference(),
          step);
      course = failed(step, site, unexpected.getClass().getSimpleName(), null);
    }
    var news = course;
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              rooms.steps(site.room().incidentId(), news);
              notices.changed(site.room().incidentId(), site.entries());
            });
  }

  private Steps failed(ChannelStep step, Site site, String error, Duration pause) {
    return site.room().steps().failed(step, error, pause, time.instant());
  }
}
