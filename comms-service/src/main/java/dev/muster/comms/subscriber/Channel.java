package dev.muster.comms.subscriber;

import dev.muster.platform.delivery.DeliveryRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ways on which a subscriber can be told. */
@Schema(name = "SubscriberChannel")
public enum Channel {
  EMAIL(DeliveryRequest.EMAIL),
  SMS(DeliveryRequest.SMS),
  /** Signed calls of an endpoint, with a contact that is told of trouble by e-mail. */
  WEBHOOK(DeliveryRequest.WEBHOOK),
  /** An incoming webhook of a Slack channel. */
  SLACK(DeliveryRequest.SLACK_WEBHOOK),
  /** A workflow of Microsoft Teams. */
  TEAMS(DeliveryRequest.TEAMS);

  private final String delivery;

  Channel(String delivery) {
    this.delivery = delivery;
  }

  /** The name under which the delivery queue knows it. */
  public String delivery() {
    return delivery;
  }
}
