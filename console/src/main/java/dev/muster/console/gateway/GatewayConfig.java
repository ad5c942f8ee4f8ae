package dev.muster.console.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where the services are and how patient the gateway is with them. */
@ConfigMapping(prefix = "muster.gateway")
public interface GatewayConfig {
  /**
   * Service name, as in {@code /api/<name>/}, to comma-separated base addresses of its replicas.
   */
  Map<String, String> upstreams();

  /** The console's own address as browsers see it; writes must carry it as their Origin. */
  String publicUrl();

  /** Connections per replica; each open event stream holds one. */
  @WithDefault("1000")
  int poolSize();

  @WithDefault("PT2S")
  Duration connectTimeout();

  /** Silence after which a request is given up; event streams send a heartbeat well within it. */
  @WithDefault("PT60S")
  Duration idleTimeout();

  Links links();

  /** Addresses that the app shows to people; empty when the installation has none. */
  interface Links {
    /** Where monitoring systems send alerts. */
    Optional<String> intake();

    /** The public status page. */
    Optional<String> statusPage();

    /** The local mail sink, only in a local installation. */
    Optional<String> mail();

    /**
     * Where scripts call a service with a token of their own, by service name. An address may be a
     * comma-separated list of replicas like those of {@link #upstreams()}; the first is shown.
     */
    Map<String, String> api();
  }
}
