package dev.muster.platform.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.platform.delivery.ntfy.NtfyMessage;
import dev.muster.platform.delivery.slack.SlackChannel;
import dev.muster.platform.delivery.slack.SlackWebhookChannel;
import dev.muster.platform.delivery.teams.TeamsChannel;
import dev.muster.platform.delivery.webhook.WebhookChannel;
import dev.muster.platform.delivery.webpush.WebPushKeys;
import dev.muster.platform.delivery.webpush.WebPushMessage;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Something to send.
 *
 * @param channel name of the {@link DeliveryChannel}
 * @param destination address on that channel
 * @param payload what the channel needs, without secrets
 * @param secrets by name; stored encrypted, shown to the channel only
 * @param ownerKind which {@link DeliveryListener} hears of it; null for none
 * @param notBefore null for at once
 * @param inOrder whether it waits until what was requested before it for the same owner is over
 * @param idempotencyKey at most 200 characters; a second request with the same key sends nothing;
 *     null for the delivery's id
 */
public record DeliveryRequest(
    String channel,
    String destination,
    JsonNode payload,
    Map<String, String> secrets,
    String ownerKind,
    UUID ownerId,
    Instant notBefore,
    boolean inOrder,
    Priority priority,
    String idempotencyKey) {
  public static final String EMAIL = "email";
  public static final String WEBHOOK = "webhook";
  public static final String SMS = "sms";
  public static final String VOICE = "voice";
  public static final String WEB_PUSH = "web-push";
  public static final String NTFY = "ntfy";
  public static final String SLACK = "slack";
  public static final String SLACK_WEBHOOK = "slack-webhook";
  public static final String TEAMS = "teams";

  private static final ObjectMapper JSON = EventJson.mapper();

  public DeliveryRequest {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(destination, "destination");
    Objects.requireNonNull(payload, "payload");
    Objects.requireNonNull(priority, "priority");
    secrets = Map.copyOf(secrets);
    if (idempotencyKey != null && !idempotencyKey.matches("[!-~]{1,200}")) {
      throw new IllegalArgumentException("an idempotency key is 1 to 200 visible characters");
    }
  }

  /** For a channel of the service's own. */
  public static DeliveryRequest of(String channel, String destination, JsonNode payload) {
    return new DeliveryRequest(
        channel, destination, payload, Map.of(), null, null, null, false, Priority.NORMAL, null);
  }

  public static DeliveryRequest email(String to, EmailContent content) {
    return of(EMAIL, to, JSON.valueToTree(content));
  }

  /**
   * A webhook by the rules of Standard Webhooks; its body is {@code {type, timestamp, data}}.
   *
   * @param secret {@code whsec_...}, see {@code SecretKeys.webhookSecret()}
   */
  public static DeliveryRequest webhook(URI url, String secret, String eventType, JsonNode data) {
    var payload = JSON.createObjectNode().put("type", eventType).set("data", data);
    return of(WEBHOOK, url.toString(), payload).secret(WebhookChannel.SIGNING, secret);
  }

  /**
   * A webhook with a body of its own instead of {@code {type, timestamp, data}}.
   *
   * @param url where it goes, which may be a secret: only its origin is shown
   * @param secret {@code whsec_...}, see {@code SecretKeys.webhookSecret()}
   */
  public static DeliveryRequest webhookBody(String url, String secret, JsonNode body) {
    var address = URI.create(url);
    return of(
            WEBHOOK,
            address.getScheme() + "://" + address.getAuthority(),
            JSON.createObjectNode().set(WebhookChannel.BODY, body))
        .secret(WebhookChannel.URL, url)
        .secret(WebhookChannel.SIGNING, secret);
  }

  /**
   * A text message.
   *
   * @param to in E.164
   */
  public static DeliveryRequest sms(String to, String text) {
    return of(SMS, to, JSON.createObjectNode().put("text", text));
  }

  /**
   * A telephone call.
   *
   * @param to in E.164
   * @param twiml what is said and asked
   */
  public static DeliveryRequest voice(String to, String twiml) {
    return of(VOICE, to, JSON.createObjectNode().put("twiml", twiml));
  }

  /**
   * A message to a web push subscription.
   *
   * @param endpoint the subscription's address
   */
  public static DeliveryRequest webPush(String endpoint, WebPushKeys keys, WebPushMessage message) {
    var payload =
        JSON.createObjectNode()
            .put("urgent", message.urgent())
            .put("topic", message.topic())
            .put("timeToLive", message.timeToLive().toSeconds())
            .set("content", message.content());
    return of(WEB_PUSH, endpoint, payload)
        .secret("p256dh", keys.p256dh())
        .secret("auth", keys.auth());
  }

  /**
   * A message to a topic of an ntfy server.
   *
   * @param topic such as {@code https://ntfy.sh/my-topic}
   * @param token of an account that may write there; null for an open topic
   */
  public static DeliveryRequest ntfy(String topic, String token, NtfyMessage message) {
    var request = of(NTFY, topic, JSON.valueToTree(message));
    return token == null ? request : request.secret("token", token);
  }

  /**
   * A message in Slack.
   *
   * @param to a channel, a member id, or the e-mail address of a member
   * @param text what is read where blocks cannot be shown
   * @param blocks of Block Kit; empty for a message of text alone
   */
  public static DeliveryRequest slack(String to, String text, JsonNode blocks) {
    var payload = JSON.createObjectNode().put("text", text).set("blocks", blocks);
    return of(SLACK, to, payload);
  }

  /**
   * A change of a message in Slack.
   *
   * @param channel as its receipt names it
   * @param ts as its receipt names it
   */
  public static DeliveryRequest slackUpdate(
      String channel, String ts, String text, JsonNode blocks) {
    var payload = JSON.createObjectNode().put("text", text).put(SlackChannel.UPDATED, ts);
    return of(SLACK, channel, payload.set("blocks", blocks));
  }

  /**
   * An answer that only the member sees who pressed a button.
   *
   * @param responseUrl as it came with what they pressed
   */
  public static DeliveryRequest slackResponse(String member, String responseUrl, String text) {
    return of(SLACK, member, JSON.createObjectNode().put("text", text))
        .secret(SlackChannel.RESPONSE_URL, responseUrl);
  }

  /**
   * A message through an incoming webhook of Slack.
   *
   * @param url of the webhook, which is a secret
   * @param shown what may be shown of it
   * @param text what is read where blocks cannot be shown
   * @param blocks of Block Kit; empty for a message of text alone
   */
  public static DeliveryRequest slackWebhook(
      String url, String shown, String text, JsonNode blocks) {
    var payload = JSON.createObjectNode().put("text", text);
    if (!blocks.isEmpty()) {
      payload.set("blocks", blocks);
    }
    return of(SLACK_WEBHOOK, shown, payload).secret(SlackWebhookChannel.URL, url);
  }

  /**
   * A card in Microsoft Teams.
   *
   * @param url of the workflow, which is a secret
   * @param shown what may be shown of it
   * @param message what the workflow takes, at most {@link TeamsChannel#LARGEST} bytes
   */
  public static DeliveryRequest teams(String url, String shown, JsonNode message) {
    return of(TEAMS, shown, message).secret(TeamsChannel.URL, url);
  }

  public DeliveryRequest secret(String name, String value) {
    var all = new HashMap<>(secrets);
    all.put(name, value);
    return new DeliveryRequest(
        channel,
        destination,
        payload,
        all,
        ownerKind,
        ownerId,
        notBefore,
        inOrder,
        priority,
        idempotencyKey);
  }

  /** Names the thing this delivery is for, whose listener hears of every attempt. */
  public DeliveryRequest about(String kind, UUID id) {
    return with(kind, id, notBefore, inOrder, priority, idempotencyKey);
  }

  public DeliveryRequest notBefore(Instant time) {
    return with(ownerKind, ownerId, time, inOrder, priority, idempotencyKey);
  }

  /**
   * Lets the deliveries of one owner go out one after the other, as they were requested: for what
   * would do harm by overtaking. One that is blocked or given up holds up nothing.
   */
  public DeliveryRequest ordered() {
    return with(ownerKind, ownerId, notBefore, true, priority, idempotencyKey);
  }

  public DeliveryRequest priority(Priority value) {
    return with(ownerKind, ownerId, notBefore, inOrder, value, idempotencyKey);
  }

  public DeliveryRequest idempotencyKey(String key) {
    return with(ownerKind, ownerId, notBefore, inOrder, priority, key);
  }

  private DeliveryRequest with(
      String kind, UUID id, Instant time, boolean order, Priority rank, String key) {
    return new DeliveryRequest(
        channel, destination, payload, secrets, kind, id, time, order, rank, key);
  }

  @Override
  public String toString() {
    return "DeliveryRequest[" + channel + " to " + destination + "]";
  }
}
