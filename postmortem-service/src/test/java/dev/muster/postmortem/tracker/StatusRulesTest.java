package dev.muster.postmortem.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.postmortem.action.ActionLifecycle;
import dev.muster.postmortem.tracker.StatusMerge.Base;
import dev.muster.postmortem.tracker.StatusMerge.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The calculators: mapping, merging, ways of an item, pauses, signatures. */
class StatusRulesTest {
  private static final StatusMap JIRA = StatusMap.usual(TrackerKind.JIRA);
  private static final Position TO_DO = new Position("new", "To Do", List.of());
  private static final Position WORKING = new Position("indeterminate", "In Progress", List.of());
  private static final Position DONE = new Position("done", "Done", List.of());
  private static final Position ODD = new Position("undefined", "Odd", List.of());

  @Test
  void onlyOurChangeIsWrittenAndOnlyTheirsAdopted() {
    Base agreed = new Base(ActionItemStatus.COMMITTED, TO_DO);
    assertThat(StatusMerge.next(JIRA, agreed, ActionItemStatus.IN_PROGRESS, TO_DO))
        .isEqualTo(Step.WRITE);
    assertThat(StatusMerge.next(JIRA, agreed, ActionItemStatus.COMMITTED, DONE))
        .isEqualTo(Step.ADOPT);
    assertThat(StatusMerge.next(JIRA, agreed, ActionItemStatus.IN_PROGRESS, DONE))
        .isEqualTo(Step.CONFLICT);
    assertThat(StatusMerge.next(JIRA, agreed, ActionItemStatus.IN_PROGRESS, WORKING))
        .isEqualTo(Step.EQUAL);
  }

  @Test
  void whatNobodyHasMappedIsAConflict() {
    Base agreed = new Base(ActionItemStatus.COMMITTED, TO_DO);
    assertThat(StatusMerge.next(JIRA, agreed, ActionItemStatus.COMMITTED, ODD))
        .isEqualTo(Step.CONFLICT);
  }

  @Test
  void anIssueThatWasOnlyJustLinkedIsAConflictUnlessItAgrees() {
    Base none = new Base(null, null);
    assertThat(StatusMerge.next(JIRA, none, ActionItemStatus.COMMITTED, DONE))
        .isEqualTo(Step.CONFLICT);
    assertThat(StatusMerge.next(JIRA, none, ActionItemStatus.COMMITTED, TO_DO))
        .isEqualTo(Step.EQUAL);
  }

  @ParameterizedTest
  @EnumSource(TrackerKind.class)
  void proposedAgreesWithOpenAndVerifiedWithClosed(TrackerKind kind) {
    StatusMap map = StatusMap.usual(kind);
    assertThat(
            map.agree(ActionItemStatus.PROPOSED, map.target(ActionItemStatus.COMMITTED).target()))
        .isTrue();
    assertThat(map.agree(ActionItemStatus.VERIFIED, map.target(ActionItemStatus.DONE).target()))
        .isTrue();
  }

  @Test
  void whatWillNotBeDoneIsNotDone() {
    Position refused = new Position("done", "Won't Do", List.of());
    assertThat(JIRA.agree(ActionItemStatus.DONE, refused)).isFalse();
    assertThat(JIRA.agree(ActionItemStatus.DROPPED, refused)).isTrue();
    assertThat(JIRA.agree(ActionItemStatus.DROPPED, DONE)).isTrue();
  }

  @Property
  boolean whereWeBringAnIssueAgreesWithUs(
      @ForAll TrackerKind kind, @ForAll ActionItemStatus status) {
    StatusMap map = StatusMap.usual(kind);
    return map.agree(status, map.target(status).target());
  }

  @Property
  boolean aWayTakesAllowedStepsOnlyAndNeverVerifies(
      @ForAll ActionItemStatus from, @ForAll ActionItemStatus to) {
    List<ActionItemStatus> path = ItemPath.between(from, to);
    ActionItemStatus at = from;
    for (ActionItemStatus step : path) {
      if (!ActionLifecycle.after(at).contains(step) || step == ActionItemStatus.VERIFIED) {
        return false;
      }
      at = step;
    }
    return path.isEmpty() ? from == to || isOutOfReach(from, to) : at == to;
  }

  private static boolean isOutOfReach(ActionItemStatus from, ActionItemStatus to) {
    return from == ActionItemStatus.VERIFIED || to == ActionItemStatus.VERIFIED;
  }

  @Test
  void pausesAreReadAsEachVendorWritesThem() {
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    assertThat(RateLimits.pause(Map.of("Retry-After", "30")::get, now))
        .isEqualTo(Duration.ofSeconds(30));
    assertThat(
            RateLimits.pause(
                Map.of(
                        "X-RateLimit-Remaining",
                        "0",
                        "X-RateLimit-Reset",
                        Long.toString(now.plusSeconds(90).getEpochSecond()))
                    ::get,
                now))
        .isEqualTo(Duration.ofSeconds(90));
    assertThat(RateLimits.pause(Map.of("X-RateLimit-Reset", "2026-11-22T12:05Z")::get, now))
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(RateLimits.pause(Map.<String, String>of()::get, now))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(RateLimits.pause(Map.of("Retry-After", "999999")::get, now))
        .isEqualTo(Duration.ofHours(2));
    assertThat(RateLimits.pause(Map.of("X-RateLimit-Reset", "soon")::get, now))
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aMissingRightIsNoRateLimit() {
    assertThat(RateLimits.isLimit(403, Map.<String, String>of()::get, "Must have push access"))
        .isFalse();
    assertThat(RateLimits.isLimit(429, Map.<String, String>of()::get, "")).isTrue();
  }

  @Test
  void aSignatureIsThatOfTheVendorsExample() {
    byte[] body = "Hello, World!".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String signed = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    assertThat(HookSignature.isRight("It's a Secret to Everybody", signed, body)).isTrue();
    assertThat(HookSignature.isRight("Another secret", signed, body)).isFalse();
    assertThat(HookSignature.isRight("It's a Secret to Everybody", null, body)).isFalse();
  }
}
