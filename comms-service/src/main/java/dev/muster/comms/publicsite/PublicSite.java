package dev.muster.comms.publicsite;

import dev.muster.comms.link.Links;
import dev.muster.comms.publicsite.RenderedSite.Variants;
import dev.muster.comms.publicsite.SnapshotStore.Snapshot;
import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.comms.statuspage.PublicChanges.PublicChange;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import io.micrometer.core.instrument.MeterRegistry;
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
import java.util.Map;
import java.util.Optional;
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

  private volatile RenderedSite rendered;
  private SiteModel site;
  private Instant confirmedAt;
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
    this.rendered = new RenderedSite(Map.of(), Instant.EPOCH, false);
    metrics.gauge("muster.public.site.stale", this, each -> each.rendered.stale() ? 1 : 0);
    metrics.gauge("muster.public.site.documents", this, each -> each.rendered.documents().size());
  }

  void start(@Observes @Priority(100) StartupEvent event) {
    if (!refresh()) {
      disk.read().ifPresent(this::begin);
    }
  }

  @Scheduled(
      identity = "public-site",
      every = "${muster.public-site.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void poll() {
    if (!refresh()) {
      grow();
    }
  }

  void changed(@ObservesAsync PublicChange change) {
    refresh();
  }

  /** What is served now. */
  public RenderedSite current() {
    return rendered;
  }

  /**
   * The page of a published post that is too old to be kept in memory; asks the database.
   *
   * @param slug of the status page; null for the one at the root
   * @throws RuntimeException while the database is away
   */
  Optional<Variants> older(String slug, String code) {
    return known(slug)
        .flatMap(
            page ->
                reader
                    .incident(page.code(), code)
                    .map(incident -> renderer.incident(page, incident, time.instant())));
  }

  /**
   * The page of a month whose posts are too old to be kept in memory; asks the database, or
   * remembers what it said since the last change.
   *
   * @param slug of the status page; null for the one at the root
   * @throws RuntimeException while the database is away
   */
  Optional<Variants> month(String slug, YearMonth month) {
    return known(slug)
        .filter(page -> page.months().contains(month.toString()))
        .map(page -> months.get(page.code() + "/" + month, () -> read(page, month)));
  }

  private Variants read(SiteModel.Page page, YearMonth month) {
    ZoneId zone = ZoneId.of(page.zone());
    return renderer.month(
        page,
        month,
        reader.between(
            page.code(),
            month.atDay(1).atStartOfDay(zone).toInstant(),
            month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()),
        time.instant());
  }

  private Optional<SiteModel.Page> known(String slug) {
    SiteModel known;
    synchronized (this) {
      known = site;
    }
    return Optional.ofNullable(known).map(SiteModel::pages).orElse(List.of()).stream()
        .filter(page -> slug == null ? page.standard() : page.slug().equals(slug))
        .findFirst();
  }

  /** Asks the database; false when it does not answer. */
  private synchronized boolean refresh() {
    if (!migrations.isDone()) {
      return false;
    }
    try {
      Instant now = time.instant();
      if (outdated(now)) {
        show(read(), now);
      }
      confirm(now);
      return true;
    } catch (RuntimeException away) {
      LOG.debug("public pages cannot be refreshed", away);
      return false;
    }
  }

  private boolean outdated(Instant now) {
    return site == null
        || rendered.stale()
        || site.change() != changes.count()
        || Duration.between(site.readAt(), now).abs().compareTo(RENDER_AGAIN) > 0;
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

  private void show(SiteModel fresh, Instant now) {
    rendered = renderer.render(fresh, fresh.readAt(), Optional.empty());
    site = fresh;
    months.clear();
    disk.write(fresh, now);
    diskConfirmedAt = now;
    LOG.infof(
        "public pages rendered change=%d documents=%d",
        fresh.change(), rendered.documents().size());
  }

  private void confirm(Instant now) {
    confirmedAt = now;
    if (Duration.between(diskConfirmedAt, now).abs().compareTo(CONFIRM_DISK) > 0) {
      disk.confirm(now);
      diskConfirmedAt = now;
    }
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
