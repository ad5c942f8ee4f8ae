package dev.muster.oncall.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.person.ContactMethod;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.Priority;
import dev.muster.platform.delivery.twilio.TwilioCallbacks;
import dev.muster.platform.security.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Words the messages of pages, each for its channel and in the person's language. */
@ApplicationScoped
class PageMessages {
  private final AckLinks links;
  private final PageCodes codes;
  private final TwilioCallbacks callbacks;
  private final SecretBox secrets;
  private final String consoleUrl;
  private final ObjectMapper json = EventJson.mapper();

  PageMessages(
      AckLinks links,
      PageCodes codes,
      TwilioCallbacks callbacks,
      SecretBox secrets,
      @ConfigProperty(name = "muster.console-url") String consoleUrl) {
    this.links = links;
    this.codes = codes;
    this.callbacks = callbacks;
    this.secrets = secrets;
    this.consoleUrl = consoleUrl;
  }

  /**
   * Needs the caller's transaction.
   *
   * @param level from 1
   */
  DeliveryRequest request(
      Alert alert,
      UUID pageId,
      UUID stepId,
      int level,
      ReachablePerson person,
      ReachableMethod method) {
    var facts = new PageFacts(alert, pageId, level, person, links.url(pageId), consoleLink(alert));
    return message(facts, method)
        .about(Pager.DELIVERY_KIND, stepId)
        .priority(Priority.PAGE)
        .idempotencyKey("page-step/" + stepId);
  }

  private DeliveryRequest message(PageFacts facts, ReachableMethod method) {
    return switch (method.kind()) {
      case EMAIL -> DeliveryRequest.email(method.address(), PageEmail.of(facts));
      case WEBHOOK ->
          DeliveryRequest.webhook(
              URI.create(method.address()),
              secrets.open(ContactMethod.secretContext(method.id()), method.sealedSecret()),
              "page.triggered",
              json.valueToTree(PageWebhook.from(facts)));
      case SMS ->
          DeliveryRequest.sms(
              method.address(),
              PageSms.of(facts, codes.issue(facts.pageId(), facts.alert().id(), method.address())));
      case VOICE ->
          DeliveryRequest.voice(
              method.address(),
              PageCall.of(facts, callbacks.address(PageCall.keys(facts.pageId()))));
    };
  }

  private String consoleLink(Alert alert) {
    return alert.incidentId() == null
        ? consoleUrl + "/alerts/" + alert.id()
        : consoleUrl + "/incidents/" + alert.incidentId();
  }
}
