package dev.muster.platform.outgoing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/** Clients for addresses that users gave. */
public final class OutgoingHttp {
  private OutgoingHttp() {}

  /**
   * Connects only to what the guard allows, and does nothing by itself: no redirects, repeats,
   * cookies, remembered logins or compression.
   *
   * @param timeout of connecting and of each read; a slow drip needs a deadline besides
   */
  public static CloseableHttpClient client(OutgoingGuard guard, Duration timeout, int connections) {
    var patience = Timeout.of(timeout);
    var pool =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(guard)
            .setMaxConnTotal(connections)
            .setMaxConnPerRoute(connections)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(patience)
                    .setSocketTimeout(patience)
                    .setTimeToLive(1, TimeUnit.MINUTES)
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(pool)
        .setUserAgent("Muster/1")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(patience)
                .setConnectionRequestTimeout(patience)
                .build())
        .build();
  }
}
