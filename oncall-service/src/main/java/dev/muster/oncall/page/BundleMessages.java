package dev.muster.oncall.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.contracts.EventJson;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.person.SealedMethods;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.Priority;
import dev.muster.platform.delivery.twilio.TwilioCallbacks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Words the messages that tell of several alerts, each for its channel. */
@ApplicationScoped
class BundleMessages {
  /** The owner kind of their deliveries; the owner is the bundle. */
  static final String DELIVERY_KIND = "page-bundle";

  private final AckLinks links;
  private final PageCodes codes;
  private final TwilioCallbacks callbacks;
  private final SealedMethods sealed;
  private final String consoleUrl;
  private final ObjectMapper json = EventJson.mapper();

  BundleMessages(
      AckLinks links,
      PageCodes codes,
      TwilioCallbacks callbacks,
      SealedMethods sealed,
      @ConfigProperty(name = "muster.console-url") String consoleUrl) {
    this.links = links;
    this.codes = codes;
    this.callbacks = callbacks;
    this.sealed = sealed;
    this.consoleUrl = consoleUrl;
  }

  /** Needs the caller's transaction. */
  DeliveryRequest request(
      Bundle bundle, List<Alert> alerts, ReachablePerson person, ReachableMethod method) {
    var facts =
        new BundleFacts(
            bundle, person, alerts, links.urlOfBundle(bundle.id()), consoleUrl + "/alerts");
    return message(facts, method)
        .about(DELIVERY_KIND, bundle.id())
        .priority(Priority.PAGE)
        .idempotencyKey("page-bundle/" + bundle.id());
  }

  private DeliveryRequest message(BundleFacts facts, ReachableMethod method) {
    return switch (method.kind()) {
      case EMAIL -> DeliveryRequest.email(method.address(), BundleEmail.of(facts));
      case WEBHOOK ->
          sealed.webhook(
              method.id(),
              method.address(),
              method.sealedSecret(),
              "page.bundled",
              json.valueToTree(BundleWebhook.from(facts)));
      case SLACK ->
          DeliveryRequest.slack(
              method.address(), BundleSlack.text(facts), JsonNodeFactory.instance.arrayNode());
      case SMS ->
          DeliveryRequest.sms(
              method.address(),
              BundlePhone.text(facts, codes.issueForBundle(facts.bundle().id(), method.address())));
      case VOICE ->
          DeliveryRequest.voice(
              method.address(),
              BundlePhone.call(facts, callbacks.address(BundlePhone.keys(facts.bundle().id()))));
      case NTFY ->
          sealed.ntfy(
              method.id(), method.address(), method.sealedSecret(), BundlePush.of(facts).ntfy());
      case WEB_PUSH ->
          sealed.webPush(
              method.id(), method.address(), method.sealedSecret(), BundlePush.of(facts).web());
    };
  }
}
