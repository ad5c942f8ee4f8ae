package dev.muster.oncall.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.chat.SlackAlert;
import dev.muster.oncall.person.SealedMethods;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.Priority;
import dev.muster.platform.delivery.twilio.TwilioCallbacks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Words the messages of pages, each for its channel and in the person's language. */
@ApplicationScoped
class PageMessages {
  private final AckLinks links;
  private final PageCodes codes;
  private final TwilioCallbacks callbacks;
  private final SealedMethods sealed;
  private final PageSituations situations;
  private final ConsoleLinks console;
  private final ObjectMapper json = EventJson.mapper();

  PageMessages(
      AckLinks links,
      PageCodes codes,
      TwilioCallbacks callbacks,
      SealedMethods sealed,
      PageSituations situations,
      ConsoleLinks console) {
    this.links = links;
    this.codes = codes;
    this.callbacks = callbacks;
    this.sealed = sealed;
    this.situations = situations;
    this.console = console;
  }

  /** Needs the caller's transaction, in which the rows of the pages have been written. */
  List<DeliveryRequest> requests(List<DueMessage> due) {
    var around = situations.of(due.stream().map(each -> each.alert().id()).distinct().toList());
    return due.stream().map(each -> request(each, around.get(each.alert().id()))).toList();
  }

  private DeliveryRequest request(DueMessage due, PageSituation situation) {
    var facts =
        facts(due.alert(), due.pageId(), due.level(), due.reason(), situation, due.person());
    return message(facts, due.method())
        .about(Pager.DELIVERY_KIND, due.stepId())
        .priority(Priority.PAGE)
        .idempotencyKey("page-step/" + due.stepId());
  }

  /** What is told of a page as it is now. */
  PageFacts facts(PageView page, Alert alert, ReachablePerson person) {
    return facts(alert, page.id(), page.level(), page.reason(), situations.of(alert.id()), person);
  }

  private PageFacts facts(
      Alert alert,
      UUID pageId,
      int level,
      PageReason reason,
      PageSituation situation,
      ReachablePerson person) {
    return new PageFacts(
        alert,
        pageId,
        level,
        reason,
        situation,
        person,
        links.url(pageId),
        console.to(alert),
        console.toAlert(alert));
  }

  private DeliveryRequest message(PageFacts facts, ReachableMethod method) {
    return switch (method.kind()) {
      case EMAIL -> DeliveryRequest.email(method.address(), PageEmail.of(facts));
      case WEBHOOK ->
          sealed.webhook(
              method.id(),
              method.address(),
              method.sealedSecret(),
              "page.triggered",
              json.valueToTree(PageWebhook.from(facts)));
      case SLACK -> {
        var shown =
            SlackAlert.of(
                facts.alert(), facts.situation(), facts.person().language(), facts.consoleUrl());
        yield DeliveryRequest.slack(method.address(), shown.text(), shown.blocks());
      }
      case SMS ->
          DeliveryRequest.sms(
              method.address(),
              PageSms.of(facts, codes.issue(facts.pageId(), facts.alert().id(), method.address())));
      case VOICE ->
          DeliveryRequest.voice(
              method.address(),
              PageCall.of(facts, callbacks.address(PageCall.keys(facts.pageId()))));
      case NTFY ->
          sealed.ntfy(
              method.id(), method.address(), method.sealedSecret(), PagePush.of(facts).ntfy());
      case WEB_PUSH ->
          sealed.webPush(
              method.id(), method.address(), method.sealedSecret(), PagePush.of(facts).web());
    };
  }
}
