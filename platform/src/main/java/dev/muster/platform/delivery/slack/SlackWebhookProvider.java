package dev.muster.platform.delivery.slack;

import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.DeliveryProvider;
import dev.muster.platform.delivery.OutgoingDelivery;
import dev.muster.platform.delivery.Receipt;
import dev.muster.platform.delivery.http.GuardedPost;
import dev.muster.platform.delivery.http.HttpFailures;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Posts to incoming webhooks; Slack says nothing of them but that it took the message. */
@ApplicationScoped
public class SlackWebhookProvider implements DeliveryProvider {
  private final SlackWebhookHosts hosts;
  private final GuardedPost post;
  private final InstantSource time;

  SlackWebhookProvider(SlackWebhookHosts hosts, GuardedPost post, InstantSource time) {
    this.hosts = hosts;
    this.post = post;
    this.time = time;
  }

  @Override
  public String name() {
    return "slack-webhook";
  }

  @Override
  public Receipt send(OutgoingDelivery delivery) throws DeliveryFailure {
    var url = URI.create(delivery.secrets().getOrDefault(SlackWebhookChannel.URL, ""));
    var objection = hosts.objection(url);
    if (objection.isPresent()) {
      throw DeliveryFailure.configuration(objection.get(), null);
    }
    var request = new HttpPost(url);
    var body = delivery.payload().toString().getBytes(StandardCharsets.UTF_8);
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    var answer = post.send(request);
    var failure = HttpFailures.of(answer, time.instant());
    if (failure.isPresent()) {
      throw failure.get();
    }
    return Receipt.sent(answer.receipt());
  }
}
