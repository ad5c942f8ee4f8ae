package dev.muster.comms.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.contracts.EventJson;
import dev.muster.contracts.Severity;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Policies that were stored before words could wait are still read, and mean what they meant. */
class PolicyDocumentTest {
  private static final ObjectMapper JSON = EventJson.mapper();

  @Test
  void aPolicyThatKnewOnlyWhetherTheFirstPostGoesOutByItselfMeansTheSame() throws IOException {
    ObjectNode old = shipped();
    old.remove("approval");
    old.path("severities")
        .forEach(
            rule -> {
              boolean atOnce = rule.at("/publish/first").asText().equals("AT_ONCE");
              ((ObjectNode) rule).remove("publish");
              ((ObjectNode) rule).put("publishAtOnce", atOnce);
            });

    CommsPolicy policy = JSON.treeToValue(old, PolicyDocument.class).toPolicy(7);

    assertThat(policy).isEqualTo(JSON.treeToValue(shipped(), PolicyDocument.class).toPolicy(7));
    PublishRule severe = policy.rule(Severity.SEV1).publish();
    PublishRule slight = policy.rule(Severity.SEV3).publish();
    assertThat(severe.mode(PublishStep.FIRST)).isEqualTo(PublishMode.AT_ONCE);
    assertThat(slight.mode(PublishStep.FIRST)).isEqualTo(PublishMode.APPROVAL);
    assertThat(slight.mode(PublishStep.UPDATE)).isEqualTo(PublishMode.AT_ONCE);
  }

  @Test
  void theOldWordIsNeverWrittenAgain() throws IOException {
    PolicyDocument document = JSON.treeToValue(shipped(), PolicyDocument.class);
    assertThat(JSON.writeValueAsString(document)).doesNotContain("publishAtOnce");
  }

  @Test
  void whatWaitsForAWhileMustKnowHowLong() {
    PublishRuleDocument rule =
        new PublishRuleDocument(
            PublishMode.AT_ONCE, PublishMode.AFTER_DELAY, PublishMode.AT_ONCE, null);
    assertThat(rule.isDelayKnown()).isFalse();
  }

  private static ObjectNode shipped() throws IOException {
    try (var file = PolicyDocumentTest.class.getResourceAsStream("/policy/default.json")) {
      return (ObjectNode) JSON.readTree(file);
    }
  }
}
