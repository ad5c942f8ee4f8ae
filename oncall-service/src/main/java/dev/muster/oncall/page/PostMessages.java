package dev.muster.oncall.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.oncall.chat.SlackAlert;
import dev.muster.oncall.chat.TeamsCard;
import dev.muster.oncall.destination.DestinationMessages;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Words what places are told of an alert, each as it takes it. */
@ApplicationScoped
class PostMessages {
  private final DestinationMessages messages;
  private final PageSituations situations;
  private final ConsoleLinks links;
  private final ObjectMapper json = EventJson.mapper();

  PostMessages(DestinationMessages messages, PageSituations situations, ConsoleLinks links) {
    this.messages = messages;
    this.situations = situations;
    this.links = links;
  }

  /** Needs the caller's transaction, in which the alerts have been written. */
  List<DeliveryRequest> requests(List<DuePost> due) {
    var around = situations.of(due.stream().map(each -> each.alert().id()).distinct().toList());
    return due.stream().map(each -> request(each, around.get(each.alert().id()))).toList();
  }

  private DeliveryRequest request(DuePost post, PageSituation situation) {
    return message(post, situation)
        .about(PostOutcomes.DELIVERY_KIND, post.postId())
        .priority(Priority.PAGE)
        .idempotencyKey("post/" + post.postId());
  }

  private DeliveryRequest message(DuePost post, PageSituation situation) {
    var alert = post.alert();
    var place = post.place();
    var url = links.to(alert);
    return switch (place.kind()) {
      case WEBHOOK ->
          messages.webhook(
              place, "alert.escalated", json.valueToTree(PostWebhook.of(post, situation, url)));
      case SLACK -> {
        var shown = SlackAlert.of(alert, situation, place.language(), url);
        yield DeliveryRequest.slack(place.address(), shown.text(), shown.blocks());
      }
      case TEAMS -> messages.teams(place, TeamsCard.of(alert, situation, place.language(), url));
    };
  }
}
