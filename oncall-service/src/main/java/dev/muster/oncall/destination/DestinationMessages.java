package dev.muster.oncall.destination;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.oncall.chat.TeamsCard;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.i18n.Texts;
import dev.muster.platform.security.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;

/** Addresses messages to places. */
@ApplicationScoped
public class DestinationMessages {
  private static final Texts TEXTS = Texts.of("oncall");

  private final SecretBox secrets;

  DestinationMessages(SecretBox secrets) {
    this.secrets = secrets;
  }

  /**
   * A signed webhook.
   *
   * @param place of that kind
   */
  public DeliveryRequest webhook(Place place, String type, JsonNode data) {
    return DeliveryRequest.webhook(URI.create(place.address()), secret(place), type, data);
  }

  /**
   * A card in Teams.
   *
   * @param place of that kind
   */
  public DeliveryRequest teams(Place place, JsonNode card) {
    return DeliveryRequest.teams(secret(place), place.address(), card);
  }

  /** A message that asks for nothing. */
  DeliveryRequest trial(Place place, String by) {
    var text =
        TEXTS.text(place.language(), "destination.trial", Map.of("name", place.name(), "by", by));
    return switch (place.kind()) {
      case WEBHOOK ->
          webhook(
              place,
              "destination.trial",
              JsonNodeFactory.instance
                  .objectNode()
                  .put("destinationId", place.id().toString())
                  .put("text", text));
      case SLACK ->
          DeliveryRequest.slack(place.address(), text, JsonNodeFactory.instance.arrayNode());
      case TEAMS -> teams(place, TeamsCard.of(text));
    };
  }

  private String secret(Place place) {
    return secrets.open(Destination.secretContext(place.id()), place.sealedSecret());
  }
}
