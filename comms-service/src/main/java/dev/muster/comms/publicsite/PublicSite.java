package dev.muster.comms.publicsite;

import static org.jboss.logging.Logger.Level.DEBUG;
import static org.jboss.logging.Logger.Level.WARN;

import dev.muster.comms.link.Links;
import dev.muster.comms.publicsite.RenderedSite.Variants;
import dev.muster.comms.publicsite.SnapshotStore.Snapshot;
import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.comms.statuspage.PublicChanges.PublicChange;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The public pages in memory: rendered once per change, for all readers. Every replica polls the
 * number of changes; while the database is away the last state stays and says how old it is, and a
 * start without the database begins with the snapshot on disk.
 */
@ApplicationScoped
public class PublicSite {
  private static final Logger LOG = Logger.getLogger(PublicSite.class);
  private static final Duration RENDER_AGAIN = Duration.ofMinutes(10);
  private static final Duration CONFIRM_DISK = Duration.ofSeconds(30);
  private static final Duration STALE_MINUTE = Duration.ofMinutes(1);

  private final SiteReader reader;
  private final PublicChanges changes;
  private final Migrations migrations;
  private final Sql sql;
  private final InstantSource time;
  private final SiteRenderer renderer;
  private final SnapshotStore disk;
  private final Duration staleAfter;
  private final Remembered months = new Remembered();

  private final ReentrantLock asking = new ReentrantLock();
  private final Rest rest = new Rest(System::nanoTime);
  private final Timer rendering;

  private volatile RenderedSite rendered;
  private volatile boolean answered;
  private volatile Instant confirmedAt;
  private SiteModel site;
  private Instant diskConfirmedAt = Instant.EPOCH;
  private Instant staleRenderedAt = Instant.EPOCH;

  PublicSite(
      SiteReader reader,
      PublicChanges changes,
      Migrations migrations,
      Sql sql,
      InstantSource time,
      Links links,
      MeterRegistry metrics,
      @ConfigProperty(name = "muster.snapshot-dir") Path directory,
      @ConfigProperty(name = "muster.public-site.stale-after") Duration staleAfter) {
    this.reader = reader;
    this.changes = changes;
    this.migrations = migrations;
    this.sql = sql;
    this.time = time;
    this.renderer = new SiteRenderer(links.site(""));
    this.disk = new SnapshotStore(directory);
    this.staleAfter = staleAfter;
    this.rendered = RenderedSite.none();
    metrics.gauge("muster.public.site.stale", this, each -> each.rendered.stale() ? 1 : 0);
    metrics.gauge("muster.public.site.documents", this, each -> each.rendered.documents().size());
    metrics.gauge("muster.public.site.age", this, PublicSite::ageSeconds);
    this.rendering = metrics.timer("muster.public.site.render");
  }

  void start(@Observes @Priority(100) StartupEvent event) {
    refresh();
    if (confirmedAt == null) {
      disk.read().ifPresent(this::begin);
    }
  }

  @Scheduled(
      identity = "public-site",
      every = "${muster.public-site.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void poll() {
    refresh();
  }

  /** Apart from {@link #poll()}, which hangs with a database that hangs. */
  @Scheduled(
      identity = "public-site-age",
      every = "${muster.public-site.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void age() {
    if (!answered) {
      grow();
    }
  }

  /** A change shows at once; of many in a short time, the later ones wait for a poll. */
  void changed(@ObservesAsync PublicChange change) {
    refresh();
  }

  /** What is served now. */
  public RenderedSite current() {
    return rendered;
  }

  /** When the database last said that this is how things are; empty until there are pages. */
  public Optional<Instant> confirmedAt() {
    return Optional.ofNullable(confirmedAt);
  }

  /**
   * The page of a published post that is too old to be kept in memory; asks the database.
   *
   * @param edition whose readers ask; they find only what they may see
   * @throws RuntimeException while the database is away
   */
  Optional<Variants> older(Served served, String edition, String code) {
    SiteModel.Page page = served.edition(edition);
    return reader
        .incident(page.code(), code)
        .flatMap(incident -> served.access().seen(edition, incident))
        .map(incident -> renderer.incident(page, served.address(), incident, time.instant()));
  }

  /**
   * The page of a month whose posts are too old to be kept in memory; asks the database, or
   * remembers what it said since the last change.
   *
   * @param edition whose readers ask; they find only what they may see
   * @throws RuntimeException while the database is away
   */
  Optional<Variants> month(Served served, String edition, YearMonth month) {
    SiteModel.Page page = served.edition(edition);
    if (!page.months().contains(month.toString())) {
      return Optional.empty();
    }
    String key = String.join("/", page.code(), edition, served.address().base(), month.toString());
    return Optional.of(months.get(key, () -> read(served, edition, page, month)));
  }

  private Variants read(Served served, String edition, SiteModel.Page page, YearMonth month) {
    ZoneId zone = ZoneId.of(page.zone());
    List<SiteModel.Incident> posts =
        reader.between(
            page.code(),
            month.atDay(1).atStartOfDay(zone).toInstant(),
            month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    return renderer.month(
        page,
        served.address(),
        month,
        posts.stream().flatMap(post -> served.access().seen(edition, post).stream()).toList(),
        time.instant());
  }

  /** Asks the database, unless somebody is about it already. */
  private void refresh() {
    if (!migrations.isDone() || !asking.tryLock()) {
      return;
    }
    boolean before = answered;
    try {
      answered = false;
      Instant now = time.instant();
      if (outdated(now)) {
        show(read(), now);
      }
      confirm(now);
      answered = true;
    } catch (RuntimeException away) {
      LOG.logf(before ? WARN : DEBUG, away, "public pages cannot be refreshed");
    } finally {
      asking.unlock();
    }
  }

  private boolean outdated(Instant now) {
    SiteModel known = known();
    return known == null
        || rendered.stale()
        || known.change() != changes.count() && rest.over()
        || (known.nextTurn() != null && !now.isBefore(known.nextTurn()))
        || Duration.between(known.readAt(), now).abs().compareTo(RENDER_AGAIN) > 0;
  }

  private synchronized SiteModel known() {
    return site;
  }

  /** One consistent look at all tables. */
  private SiteModel read() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              sql.update("set transaction isolation level repeatable read read only");
              return reader.read();
            });
  }

  private synchronized void show(SiteModel fresh, Instant now) {
    long began = System.nanoTime();
    rendered = renderer.render(fresh, fresh.readAt(), Optional.empty(), rendered);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    rendering.record(took);
    rest.after(took);
    site = fresh;
    confirmedAt = now;
    months.clear();
    disk.write(fresh, now);
    diskConfirmedAt = now;
    LOG.infof(
        "public pages rendered change=%d documents=%d took=%dms",
        fresh.change(), rendered.documents().size(), took.toMillis());
  }

  private synchronized void confirm(Instant now) {
    confirmedAt = now;
    if (Duration.between(diskConfirmedAt, now).abs().compareTo(CONFIRM_DISK) > 0) {
      disk.confirm(now);
      diskConfirmedAt = now;
    }
  }

  private double ageSeconds() {
    Instant confirmed = confirmedAt;
    return confirmed == null
        ? Double.NaN
        : Duration.between(confirmed, time.instant()).toMillis() / 1e3;
  }

  private synchronized void begin(Snapshot snapshot) {
    if (site == null) {
      site = snapshot.site();
      confirmedAt = snapshot.confirmedAt();
      LOG.warnf("public pages come from the snapshot of %s", confirmedAt);
      grow();
    }
  }

  /** Lets the pages say how old they are, anew each minute. */
  private synchronized void grow() {
    if (site == null || confirmedAt == null) {
      return;
    }
    Instant now = time.instant();
    Duration age = Duration.between(confirmedAt, now);
    boolean due =
        !rendered.stale() || Duration.between(staleRenderedAt, now).compareTo(STALE_MINUTE) >= 0;
    if (due && (age.compareTo(staleAfter) > 0 || rendered.documents().isEmpty())) {
      rendered = renderer.render(site, site.readAt(), Optional.of(new Staleness(confirmedAt, age)));
      staleRenderedAt = now;
      LOG.warnf("public pages are %s old", age);
    }
  }
}
