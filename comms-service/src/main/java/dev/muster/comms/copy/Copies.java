package dev.muster.comms.copy;

import dev.muster.comms.publicsite.PublicRoutes;
import dev.muster.comms.publicsite.PublicSite;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Keeps each copy equal to what is served, as soon as the place where it lies can be reached. */
@ApplicationScoped
public class Copies {
  private static final Logger LOG = Logger.getLogger(Copies.class);

  private final PublicSite site;
  private final InstantSource time;
  private final List<Copy> copies = new ArrayList<>();
  private final Set<String> failing = new HashSet<>();

  Copies(CopyConfig config, PublicSite site, InstantSource time, MeterRegistry metrics) {
    this.site = site;
    this.time = time;
    config.folder().ifPresent(folder -> copies.add(new Copy(new FolderTarget(folder))));
    if (config.bucket().name().isPresent()) {
      copies.add(new Copy(new ObjectStoreTarget(config.bucket(), PublicRoutes.CACHE_CONTROL)));
    }
    copies.forEach(
        copy ->
            metrics.gauge(
                "muster.public.copy.age", Tags.of("copy", copy.name()), copy, this::ageSeconds));
  }

  @Scheduled(
      identity = "public-copies",
      every = "${muster.public-copy.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void renew() {
    copies.forEach(this::renew);
  }

  private void renew(Copy copy) {
    try {
      copy.renew(site.current(), site.confirmedAt().orElse(Instant.EPOCH), time.instant());
      failing.remove(copy.name());
    } catch (IOException | RuntimeException failed) {
      if (failing.add(copy.name())) {
        LOG.warnf(failed, "public pages cannot be copied copy=%s", copy.name());
      }
    }
  }

  private double ageSeconds(Copy copy) {
    Instant told = copy.toldAt();
    return told.equals(Instant.EPOCH)
        ? Double.NaN
        : Duration.between(told, time.instant()).toMillis() / 1e3;
  }
}
