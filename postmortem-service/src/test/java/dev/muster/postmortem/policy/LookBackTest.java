package dev.muster.postmortem.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.postmortem.reminder.FollowUpRules;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** SEC-16: the dates of a document are those of the policy. */
class LookBackTest {
  private static final Instant PUBLISHED = Instant.parse("2027-05-18T10:50:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aShippedPolicySharesAfter14DaysAndAsksAfter30() {
    assertThat(PolicyPreset.DEFAULT.policy().lookBack(PUBLISHED))
        .isEqualTo(
            new LookBack(
                Instant.parse("2027-06-01T10:50:00Z"), Instant.parse("2027-06-17T10:50:00Z"), 30));
  }

  @Test
  void daysOfATourAreShort() {
    assertThat(PolicyPreset.DEMO.policy().lookBack(PUBLISHED).reviewedAt())
        .isEqualTo(PUBLISHED.plusSeconds(300));
  }

  @Test
  void aPolicyThatSaysOtherwiseIsFollowed() throws JsonProcessingException {
    ObjectNode stored = stored();
    rules(stored).put("shareAfterDays", 7).put("reviewAfterDays", 45);

    assertThat(read(stored).lookBack(PUBLISHED))
        .isEqualTo(
            new LookBack(
                Instant.parse("2027-05-25T10:50:00Z"), Instant.parse("2027-07-02T10:50:00Z"), 45));
  }

  @Test
  void aPolicyFromBeforeSharesAsShipped() throws JsonProcessingException {
    ObjectNode stored = stored();
    rules(stored).remove("shareAfterDays");

    assertThat(read(stored).followUp()).isEqualTo(FollowUpRules.DEFAULT);
  }

  private static ObjectNode stored() {
    return JSON.valueToTree(PolicyPreset.DEFAULT.policy());
  }

  private static ObjectNode rules(ObjectNode policy) {
    return (ObjectNode) policy.get("followUp");
  }

  private static PostmortemPolicy read(ObjectNode stored) throws JsonProcessingException {
    return JSON.treeToValue(stored, PostmortemPolicy.class);
  }
}
