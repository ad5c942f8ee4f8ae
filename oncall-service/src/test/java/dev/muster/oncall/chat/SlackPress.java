package dev.muster.oncall.chat;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.muster.testkit.slack.FakeSlack;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody presses a button of a message in Slack, which tells the service.
 *
 * @param actionTs the same when Slack tells it again
 */
record SlackPress(String member, String button, UUID alert, String actionTs, String responseUrl) {

  static SlackPress of(String member, String button, UUID alert) {
    return new SlackPress(
        member, button, alert, UUID.randomUUID().toString(), FakeSlack.responseUrl());
  }

  String body() {
    var payload = JsonNodeFactory.instance.objectNode().put("type", "block_actions");
    payload.putObject("user").put("id", member);
    payload.put("response_url", responseUrl);
    payload
        .putArray("actions")
        .addObject()
        .put("type", "button")
        .put("action_id", "muster." + button)
        .put("action_ts", actionTs)
        .put("value", alert.toString());
    return "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8);
  }

  /** Signed as Slack signs it. */
  ValidatableResponse told(Instant now) {
    var timestamp = String.valueOf(now.getEpochSecond());
    return told(timestamp, FakeSlack.sign(timestamp, body()));
  }

  ValidatableResponse told(String timestamp, String signature) {
    return given()
        .contentType("application/x-www-form-urlencoded")
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", signature)
        .body(body())
        .post("/slack/interactions")
        .then();
  }
}
