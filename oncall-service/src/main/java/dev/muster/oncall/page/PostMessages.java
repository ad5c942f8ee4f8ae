package dev.muster.oncall.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.oncall.chat.SlackAlert;
import dev.muster.oncall.chat.TeamsCard;
import dev.muster.oncall.destination.DestinationMessages;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** Words what places are told of an alert, each as it takes it. */
@ApplicationScoped
class PostMessages {
  private final DestinationMessages messages;
  private final ConsoleLinks links;
  private final ObjectMapper json = EventJson.mapper();

  PostMessages(DestinationMessages messages, ConsoleLinks links) {
    this.messages = messages;
    this.links = links;
  }

  DeliveryRequest request(DuePost post) {
    return message(post)
        .about(PostOutcomes.DELIVERY_KIND, post.postId())
        .priority(Priority.PAGE)
        .idempotencyKey("post/" + post.postId());
  }

  private DeliveryRequest message(DuePost post) {
    var alert = post.alert();
    var place = post.place();
    return switch (place.kind()) {
      case WEBHOOK ->
          messages.webhook(
              place, "alert.escalated", json.valueToTree(PostWebhook.of(post, links.to(alert))));
      case SLACK -> {
        var shown = SlackAlert.of(alert, place.language(), links.to(alert));
        yield DeliveryRequest.slack(place.address(), shown.text(), shown.blocks());
      }
      case TEAMS -> messages.teams(place, TeamsCard.of(alert, place.language(), links.to(alert)));
    };
  }
}
