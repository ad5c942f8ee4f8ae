package dev.muster.platform.delivery.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The example of Slack's own documentation. */
class SlackSignaturesTest {
  private static final String TIMESTAMP = "1531420618";
  private static final String SIGNATURE =
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
  private static final byte[] BODY =
      ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
              + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
              + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
              + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
              + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
          .getBytes(StandardCharsets.UTF_8);

  private static SlackSignatures at(long seconds, String secret) {
    return new SlackSignatures(
        new SlackConfig() {
          @Override
          public String baseUrl() {
            return "https://slack.com/api/";
          }

          @Override
          public Optional<String> botToken() {
            return Optional.empty();
          }

          @Override
          public Optional<String> signingSecret() {
            return Optional.ofNullable(secret);
          }

          @Override
          public List<String> webhookHosts() {
            return List.of();
          }
        },
        InstantSource.fixed(Instant.ofEpochSecond(seconds)));
  }

  private static SlackSignatures at(long seconds) {
    return at(seconds, "8f742231b10e8888abcd99yyyzzz85a5");
  }

  @Test
  void whatSlackSignedIsGenuineForFiveMinutes() {
    assertThat(at(1531420618).isGenuine(TIMESTAMP, SIGNATURE, BODY)).isTrue();
    assertThat(at(1531420918).isGenuine(TIMESTAMP, SIGNATURE, BODY)).isTrue();
    assertThat(at(1531420919).isGenuine(TIMESTAMP, SIGNATURE, BODY)).isFalse();
    assertThat(at(1531420317).isGenuine(TIMESTAMP, SIGNATURE, BODY)).isFalse();
  }

  @Test
  void nothingElseIs() {
    var now = at(1531420618);
    assertThat(now.isGenuine(TIMESTAMP, null, BODY)).isFalse();
    assertThat(now.isGenuine(null, SIGNATURE, BODY)).isFalse();
    assertThat(now.isGenuine("1531420619", SIGNATURE, BODY)).isFalse();
    assertThat(now.isGenuine("-1", SIGNATURE, BODY)).isFalse();
    assertThat(now.isGenuine(TIMESTAMP, SIGNATURE.replace("v0", "v1"), BODY)).isFalse();
    assertThat(now.isGenuine(TIMESTAMP, SIGNATURE, new byte[0])).isFalse();
    assertThat(at(1531420618, null).isGenuine(TIMESTAMP, SIGNATURE, BODY)).isFalse();
  }
}
