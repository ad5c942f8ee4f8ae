package dev.muster.platform.outgoing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/** Clients for addresses outside. */
public final class OutgoingHttp {
  private OutgoingHttp() {}

  /**
   * Does nothing by itself: no redirects, repeats, cookies, remembered logins or compression.
   *
   * @param names says what may be connected to: {@link OutgoingGuard} for addresses that users gave
   * @param timeout of connecting and of each read; a slow drip needs a deadline besides
   */
  public static CloseableHttpClient client(DnsResolver names, Duration timeout, int connections) {
    var patience = Timeout.of(timeout);
    var pool =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(names)
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
