package dev.muster.incident.room;

import static java.util.stream.Collectors.toSet;

import dev.muster.incident.room.RoomLeases.Lease;
import dev.muster.incident.room.RoomLeases.LostException;
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
  private final RoomLeases leases;
  private final Sites sites;
  private final ChannelSteps steps;
  private final ChangeNotices notices;
  private final InstantSource time;

  RoomWorker(
      WarRoomTable rooms,
      RoomLeases leases,
      Sites sites,
      ChannelSteps steps,
      ChangeNotices notices,
      InstantSource time) {
    this.rooms = rooms;
    this.leases = leases;
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
    for (int done = 0; done < MOST_ROOMS; done++) {
      var lease = leases.claim(time.instant());
      if (lease.isEmpty()) {
        return;
      }
      work(lease.get());
    }
  }

  /** Does all that can be done now for one room, unless somebody else works on it. */
  public void work(UUID incidentId) {
    leases.claim(incidentId).ifPresent(this::work);
  }

  private void work(Lease lease) {
    try {
      takeAll(lease);
    } catch (LostException lost) {
      LOG.warn(lost.getMessage());
    } catch (RuntimeException unexpected) {
      LOG.errorf(unexpected, "war room of incident=%s is tried again later", lease.incidentId());
    }
  }

  private void takeAll(Lease lease) {
    for (int done = 0; done < MOST_STEPS; done++) {
      leases.keep(lease);
      var site = site(lease.incidentId());
      var plan = plan(site);
      var step = plan.next(time.instant());
      if (step.isEmpty()) {
        var due = plan.due(time.instant()).orElse(null);
        QuarkusTransaction.requiringNew()
            .run(() -> leases.release(lease, site.room().wishes(), due));
        return;
      }
      take(step.get(), site, lease);
    }
    QuarkusTransaction.requiringNew().run(() -> leases.release(lease));
  }

  private Site site(UUID incidentId) {
    return QuarkusTransaction.requiringNew().call(() -> sites.of(incidentId));
  }

  private RoomPlan plan(Site site) {
    var missing = site.missing().stream().map(CatalogPerson::id).collect(toSet());
    var leavers = site.leavers().stream().map(Leaver::personId).collect(toSet());
    return new RoomPlan(
        site.room(),
        new RoomPlan.Wish(
            site.running(),
            steps.words(site).topic(),
            missing,
            site.askAgainAt(),
            leavers,
            site.entries()));
  }

  private void take(ChannelStep step, Site site, Lease lease) {
    Steps course;
    try {
      steps.take(step, site, lease);
      course = site.room().steps().done(step, time.instant());
    } catch (DeliveryFailure failure) {
      LOG.warnf(
          "war room step failed incident=%s step=%s: %s",
          site.incident().reference(), step, failure.getMessage());
      course = failed(step, site, failure.getMessage(), failure.retryAfter());
    } catch (LostException lost) {
      throw lost;
    } catch (RuntimeException unexpected) {
      LOG.errorf(
          unexpected,
          "war room step failed incident=%s step=%s",
          site.incident().reference(),
          step);
      course = failed(step, site, unexpected.getClass().getSimpleName(), null);
    }
    var news = course;
    leases.record(
        lease,
        () -> {
          rooms.steps(site.room().incidentId(), news);
          notices.changed(site.room().incidentId(), site.entries());
        });
  }

  private Steps failed(ChannelStep step, Site site, String error, Duration pause) {
    return site.room().steps().failed(step, error, pause, time.instant());
  }
}
