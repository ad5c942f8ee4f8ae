package dev.muster.oncall.push;

import dev.muster.oncall.Api;
import dev.muster.testkit.push.FakeNtfy;
import dev.muster.testkit.push.FakePushService;
import dev.muster.testkit.push.ReceivedPush;
import dev.muster.testkit.push.Subscription;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ways to push something to a person, made as the console makes them. */
record Ways(Api.Someone owner) {

  String path() {
    return "/people/" + owner.id() + "/contact-methods";
  }

  ValidatableResponse add(String kind, String address, Map<String, Object> more) {
    var body = new HashMap<String, Object>(Map.of("kind", kind, "address", address));
    body.putAll(more);
    return Api.post(path(), body);
  }

  ValidatableResponse add(Subscription browser) {
    return add("WEB_PUSH", browser.endpoint(), Map.of("keys", keys(browser)));
  }

  static Map<String, String> keys(Subscription browser) {
    return Map.of("p256dh", browser.p256dh(), "auth", browser.auth());
  }

  /** A browser whose code was pushed and given back. */
  UUID verified(FakePushService pushes, Subscription browser) {
    var id = id(add(browser));
    sendCode(id);
    confirm(id, code(pushes, browser));
    return id;
  }

  /** A topic whose code was published and given back. */
  UUID verified(FakeNtfy ntfy, String topic) {
    var id = id(add("NTFY", ntfy.url(topic), Map.of()));
    sendCode(id);
    var text = ntfy.await(topic, message -> true).path("message").asText();
    confirm(id, text.replaceAll("\\D", "").substring(0, 6));
    return id;
  }

  static UUID id(ValidatableResponse added) {
    return UUID.fromString(added.statusCode(201).extract().path("id"));
  }

  void sendCode(UUID id) {
    Api.post(path() + "/" + id + "/verification", Map.of()).statusCode(202);
  }

  static String code(FakePushService pushes, Subscription browser) {
    return pushes.await(browser, push -> push.text("type").equals("verification")).text("code");
  }

  void confirm(UUID id, String code) {
    Api.post(path() + "/" + id + "/verification/confirm", Map.of("code", code)).statusCode(200);
  }

  /** The method as its person sees it. */
  Map<String, Object> method(UUID id) {
    List<Map<String, Object>> items = Api.get(path()).statusCode(200).extract().path("items");
    return items.stream().filter(each -> each.get("id").equals(id.toString())).findFirst().get();
  }

  /** Urgent pages go to these methods after these seconds. */
  void rules(Object... methodsAndSeconds) {
    var rules = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < methodsAndSeconds.length; i += 2) {
      rules.add(
          Map.of(
              "urgency",
              "HIGH",
              "contactMethodId",
              methodsAndSeconds[i],
              "delaySeconds",
              methodsAndSeconds[i + 1]));
    }
    Api.put("/people/" + owner.id() + "/notification-rules", Map.of("rules", rules))
        .statusCode(200);
  }

  static ReceivedPush page(FakePushService pushes, Subscription browser) {
    return pushes.await(browser, push -> push.text("type").equals("page"));
  }
}
