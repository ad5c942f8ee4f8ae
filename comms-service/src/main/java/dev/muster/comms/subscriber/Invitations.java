package dev.muster.comms.subscriber;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.comms.link.Links;
import dev.muster.comms.message.Addresses;
import dev.muster.comms.message.Mail;
import dev.muster.comms.message.Messages;
import dev.muster.comms.message.OutgoingMessage;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.template.Templates;
import dev.muster.comms.template.Templates.Rendered;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.Priority;
import dev.muster.platform.delivery.slack.SlackText;
import dev.muster.platform.delivery.teams.AdaptiveCard;
import dev.muster.platform.i18n.Texts;
import dev.muster.platform.id.Ids;
import dev.muster.platform.security.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks the owners of targets, on their own channel, whether they want what was asked for. */
@ApplicationScoped
class Invitations {
  private static final Texts TEXTS = Texts.of("comms");

  private final Confirmations confirmations;
  private final SubscriberSecrets secrets;
  private final SubscriberLinks subscriberLinks;
  private final Messages messages;
  private final Templates templates;
  private final Links links;

  Invitations(
      Confirmations confirmations,
      SubscriberSecrets secrets,
      SubscriberLinks subscriberLinks,
      Messages messages,
      Templates templates,
      Links links) {
    this.confirmations = confirmations;
    this.secrets = secrets;
    this.subscriberLinks = subscriberLinks;
    this.messages = messages;
    this.templates = templates;
    this.links = links;
  }

  /** Sends what confirms; returns the token, which for a text message works with its code only. */
  String confirm(StatusPage page, Subscriber subscriber, Wish wish, Priority priority) {
    Map<String, Object> variables = variables(page);
    if (subscriber.channel() == Channel.SMS) {
      String code = SecretKeys.code();
      variables.put("code", code);
      variables.put("minutes", Confirmations.CODE_LIFETIME.toMinutes());
      String token = confirmations.issue(subscriber.id(), wish, code);
      send(
          page,
          subscriber,
          wish.language(),
          TemplateKey.SUBSCRIBER_CONFIRM_SMS,
          variables,
          priority);
      return token;
    }
    String token = confirmations.issue(subscriber.id(), wish);
    variables.put("confirmUrl", links.site("/subscriptions/confirm/" + token));
    variables.put("hours", Confirmations.LIFETIME.toHours());
    variables.put("endpoint", subscriber.address());
    TemplateKey template =
        switch (subscriber.channel()) {
          case EMAIL, SMS -> TemplateKey.SUBSCRIBER_CONFIRM;
          case WEBHOOK -> TemplateKey.SUBSCRIBER_CONFIRM_WEBHOOK;
          case SLACK, TEAMS -> TemplateKey.SUBSCRIBER_CONFIRM_CHANNEL;
        };
    send(page, subscriber, wish.language(), template, variables, priority);
    return token;
  }

  /** Says that there is nothing to confirm, and how to change or end it. */
  void already(StatusPage page, Subscriber subscriber) {
    Map<String, Object> variables = variables(page);
    variables.put(
        "unsubscribeUrl", subscriberLinks.unsubscribe(subscriber.id(), subscriber.createdAt()));
    variables.put("manageUrl", subscriberLinks.manage(subscriber.id(), subscriber.createdAt()));
    TemplateKey template =
        subscriber.email() == null
            ? TemplateKey.SUBSCRIBER_ALREADY_SHORT
            : TemplateKey.SUBSCRIBER_ALREADY;
    send(page, subscriber, subscriber.language(), template, variables, Priority.NORMAL);
  }

  private Map<String, Object> variables(StatusPage page) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("page", page.name());
    variables.put("pageUrl", links.page(page.hosts(), page.path()) + "/");
    return variables;
  }

  private void send(
      StatusPage page,
      Subscriber subscriber,
      Locale language,
      TemplateKey template,
      Map<String, Object> variables,
      Priority priority) {
    if (subscriber.email() != null) {
      messages.send(
          new Mail(
              subscriber.email(),
              language,
              template,
              variables,
              Map.of(),
              Mail.About.subscription(subscriber.id(), page.id())),
          priority);
      return;
    }
    Rendered words = templates.render(template, language, variables);
    String held = Messages.held(words);
    String link = String.valueOf(variables.getOrDefault("confirmUrl", variables.get("manageUrl")));
    messages.hand(
        List.of(
            new OutgoingMessage(
                Ids.next(),
                subscriber.channel().name(),
                template.key(),
                masked(subscriber),
                words.language(),
                page.name(),
                words.version(),
                Mail.About.subscription(subscriber.id(), page.id()),
                null,
                held,
                held == null ? request(subscriber, language, words.body().strip(), link) : null)),
        priority);
  }

  private static String masked(Subscriber subscriber) {
    return subscriber.channel() == Channel.SMS
        ? Addresses.maskedNumber(subscriber.address())
        : subscriber.address();
  }

  private DeliveryRequest request(
      Subscriber subscriber, Locale language, String words, String link) {
    var nodes = JsonNodeFactory.instance;
    return switch (subscriber.channel()) {
      case SMS -> DeliveryRequest.sms(subscriber.address(), words);
      case SLACK ->
          DeliveryRequest.slackWebhook(
              url(subscriber), subscriber.address(), SlackText.plain(words), nodes.arrayNode());
      case TEAMS ->
          DeliveryRequest.teams(
              url(subscriber),
              subscriber.address(),
              AdaptiveCard.message(
                  nodes.arrayNode().add(AdaptiveCard.textBlock(words)),
                  nodes
                      .arrayNode()
                      .add(AdaptiveCard.open(TEXTS.text(language, "subscribe.open-link"), link))));
      case EMAIL, WEBHOOK -> throw new IllegalArgumentException("is told by e-mail");
    };
  }

  private String url(Subscriber subscriber) {
    return secrets.url(subscriber.id(), subscriber.sealedUrl());
  }
}
