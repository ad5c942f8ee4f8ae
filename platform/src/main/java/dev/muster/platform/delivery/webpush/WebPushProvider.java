package dev.muster.platform.delivery.webpush;

import com.fasterxml.jackson.databind.JsonNode;
import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.DeliveryProvider;
import dev.muster.platform.delivery.OutgoingDelivery;
import dev.muster.platform.delivery.Receipt;
import dev.muster.platform.delivery.email.SmtpConfig;
import dev.muster.platform.delivery.http.GuardedPost;
import dev.muster.platform.delivery.http.HttpAnswer;
import dev.muster.platform.delivery.http.HttpFailures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Posts messages to the push services that browsers and UnifiedPush name: encrypted for the
 * subscription, signed with the installation's key, and never said to have arrived, because the
 * service only keeps them for the phone.
 */
@ApplicationScoped
public class WebPushProvider implements DeliveryProvider {
  private final VapidKeyPair vapid;
  private final String subject;
  private final GuardedPost post;
  private final InstantSource time;

  WebPushProvider(
      VapidKeyPair vapid,
      WebPushConfig config,
      SmtpConfig mail,
      GuardedPost post,
      InstantSource time) {
    this.vapid = vapid;
    this.subject = config.subject().orElseGet(() -> "mailto:" + address(mail.from()));
    this.post = post;
    this.time = time;
  }

  @Override
  public String name() {
    return "web-push";
  }

  @Override
  public Receipt send(OutgoingDelivery delivery) throws DeliveryFailure {
    var answer = post.send(request(delivery));
    if (answer.status() == 404 || answer.status() == 410) {
      throw DeliveryFailure.permanent("the subscription is gone", null)
          .receipt(answer.receipt().put(Receipt.GONE, true));
    }
    var failure = HttpFailures.of(answer, time.instant());
    if (failure.isPresent()) {
      throw failure.get();
    }
    return Receipt.sent(receipt(answer));
  }

  private HttpPost request(OutgoingDelivery delivery) throws DeliveryFailure {
    var payload = delivery.payload();
    var body = WebPushPayload.of(payload.path("content"));
    var request = new HttpPost(delivery.destination());
    var push = new WebPush(subject, keys());
    push.getHeaders(
            delivery.destination(),
            payload.path("timeToLive").asInt(),
            payload.path("topic").textValue(),
            payload.path("urgent").asBoolean() ? WebPush.Urgency.High : WebPush.Urgency.Normal)
        .forEach(request::setHeader);
    request.removeHeaders("Content-Type");
    request.setEntity(
        new ByteArrayEntity(encrypted(push, body, delivery), ContentType.APPLICATION_OCTET_STREAM));
    return request;
  }

  private VapidKeys keys() throws DeliveryFailure {
    try {
      return vapid.keys();
    } catch (IllegalArgumentException e) {
      throw DeliveryFailure.configuration("the push key cannot be opened: signing secret lost", e);
    }
  }

  private static byte[] encrypted(WebPush push, byte[] body, OutgoingDelivery delivery)
      throws DeliveryFailure {
    var keys =
        new WebPushKeys(
            delivery.secrets().getOrDefault("p256dh", ""),
            delivery.secrets().getOrDefault("auth", ""));
    try {
      return push.getBody(body, keys.point(), keys.authBytes());
    } catch (Exception unusable) {
      // The library is Kotlin: checked exceptions of the JDK come out of it undeclared.
      throw DeliveryFailure.permanent("nothing can be encrypted with these keys", unusable);
    }
  }

  private static JsonNode receipt(HttpAnswer answer) {
    var receipt = answer.receipt();
    if (answer.location() != null) {
      receipt.put(Receipt.REFERENCE, answer.location());
    }
    return receipt;
  }

  private static String address(String sender) {
    try {
      return new InternetAddress(sender).getAddress();
    } catch (AddressException e) {
      throw new IllegalStateException("muster.smtp.from is no address: " + sender, e);
    }
  }
}
