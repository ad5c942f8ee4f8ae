package dev.muster.comms.fanout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.comms.link.Links;
import dev.muster.comms.message.OutgoingMessage;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.SubscriberLinks;
import dev.muster.comms.subscriber.SubscriberSecrets;
import dev.muster.platform.delivery.DeliveryRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Signed calls with the body that Statuspage sends. */
@ApplicationScoped
class WebhookWriter implements Writer {
  private static final String INCIDENT = "subscriber.webhook-incident";
  private static final String COMPONENT = "subscriber.webhook-component";

  private final SubscriberSecrets secrets;
  private final SubscriberLinks subscriberLinks;
  private final Links links;
  private final InstantSource time;

  WebhookWriter(
      SubscriberSecrets secrets, SubscriberLinks subscriberLinks, Links links, InstantSource time) {
    this.secrets = secrets;
    this.subscriberLinks = subscriberLinks;
    this.links = links;
    this.time = time;
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public Optional<OutgoingMessage> write(FanOut fanOut, Wording wording, Reader reader) {
    Announcement announcement = wording.announcement();
    ObjectNode body =
        wording.once(
            "webhook " + reader.language(),
            ObjectNode.class,
            () ->
                new WebhookBody(
                        announcement.page(),
                        announcement.overall(),
                        links.page(announcement.page().hosts(), announcement.page().path()))
                    .incident(announcement, reader.language(), time.instant()));
    UUID incident = announcement.post().incidentId();
    return Optional.of(
        call(fanOut, reader, incident, INCIDENT, wording.title(reader.language()), body));
  }

  /**
   * A call about a component.
   *
   * @param name of the component
   * @param body the same for all
   */
  OutgoingMessage write(FanOut fanOut, Reader reader, String name, ObjectNode body) {
    return call(fanOut, reader, null, COMPONENT, name, body);
  }

  private OutgoingMessage call(
      FanOut fanOut, Reader reader, UUID incident, String kind, String subject, ObjectNode body) {
    return Letters.of(
        fanOut,
        reader,
        incident,
        kind,
        null,
        subject,
        () ->
            DeliveryRequest.webhookBody(
                secrets.url(reader.id(), reader.sealedUrl()),
                secrets.signingSecret(reader.id(), reader.sealedSecret()),
                WebhookBody.leaving(
                    body, subscriberLinks.unsubscribe(reader.id(), reader.subscribedAt()))));
  }
}
