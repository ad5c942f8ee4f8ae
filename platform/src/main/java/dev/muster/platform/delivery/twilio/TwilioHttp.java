package dev.muster.platform.delivery.twilio;

import dev.muster.platform.delivery.Deadlines;
import dev.muster.platform.delivery.DeliveryConfig;
import dev.muster.platform.outgoing.OutgoingHttp;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** The connections to providers of messages and calls; their addresses come from operators. */
@ApplicationScoped
class TwilioHttp {
  private final Deadlines deadlines;
  private final CloseableHttpClient http;

  TwilioHttp(DeliveryConfig config, Deadlines deadlines) {
    this.deadlines = deadlines;
    this.http =
        OutgoingHttp.client(
            SystemDefaultDnsResolver.INSTANCE, config.timeout(), config.concurrency());
  }

  TwilioProvider provider(TwilioAccount account, String resource, TwilioProvider.Form form) {
    return new TwilioProvider(account, resource, form, http, deadlines);
  }

  @PreDestroy
  void close() throws IOException {
    http.close();
  }
}
