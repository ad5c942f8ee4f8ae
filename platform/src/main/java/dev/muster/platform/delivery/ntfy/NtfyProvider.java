package dev.muster.platform.delivery.ntfy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.contracts.EventJson;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.DeliveryProvider;
import dev.muster.platform.delivery.OutgoingDelivery;
import dev.muster.platform.delivery.Receipt;
import dev.muster.platform.delivery.http.GuardedPost;
import dev.muster.platform.delivery.http.HttpAnswer;
import dev.muster.platform.delivery.http.HttpFailures;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Publishes to the topic that the destination names, in the JSON form of ntfy's API. */
@ApplicationScoped
public class NtfyProvider implements DeliveryProvider {
  private final GuardedPost post;
  private final InstantSource time;
  private final ObjectMapper json = EventJson.mapper();

  NtfyProvider(GuardedPost post, InstantSource time) {
    this.post = post;
    this.time = time;
  }

  @Override
  public String name() {
    return "ntfy";
  }

  @Override
  public Receipt send(OutgoingDelivery delivery) throws DeliveryFailure {
    var answer = post.send(request(delivery));
    var failure = HttpFailures.of(answer, time.instant());
    if (failure.isPresent()) {
      throw failure.get();
    }
    return Receipt.sent(receipt(answer));
  }

  /** Messages in JSON go to the server's root and name their topic. */
  private static HttpPost request(OutgoingDelivery delivery) {
    var topic = URI.create(delivery.destination());
    var request = new HttpPost(topic.resolve("/"));
    var token = delivery.secrets().get("token");
    if (token != null) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    ObjectNode body = delivery.payload().deepCopy();
    body.put("topic", topic.getPath().substring(1));
    request.setEntity(new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
    return request;
  }

  private JsonNode receipt(HttpAnswer answer) {
    var receipt = answer.receipt();
    receipt.remove("body");
    try {
      var id = json.readTree(String.valueOf(answer.body())).path("id");
      if (id.isTextual()) {
        receipt.set(Receipt.REFERENCE, id);
      }
      return receipt;
    } catch (JsonProcessingException notFromNtfy) {
      return answer.receipt();
    }
  }
}
