package dev.muster.postmortem.action;

import static dev.muster.contracts.postmortem.ActionItemStatus.COMMITTED;
import static dev.muster.contracts.postmortem.ActionItemStatus.DONE;
import static dev.muster.contracts.postmortem.ActionItemStatus.DROPPED;
import static dev.muster.contracts.postmortem.ActionItemStatus.IN_PROGRESS;
import static dev.muster.contracts.postmortem.ActionItemStatus.PROPOSED;
import static dev.muster.contracts.postmortem.ActionItemStatus.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.postmortem.ActionItemStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionLifecycleTest {
  @Test
  void aProposalMustBeCommittedBeforeWorkOnItCounts() {
    assertThat(ActionLifecycle.after(PROPOSED)).containsExactlyInAnyOrder(COMMITTED, DROPPED);
  }

  @Test
  void finishedWorkIsVerifiedOrGoesBack() {
    assertThat(ActionLifecycle.after(DONE)).containsExactlyInAnyOrder(VERIFIED, IN_PROGRESS);
  }

  @Test
  void verifiedIsFinal() {
    assertThat(ActionLifecycle.after(VERIFIED)).isEmpty();
  }

  @Test
  void droppedWorkCanBeProposedAgain() {
    assertThat(ActionLifecycle.after(DROPPED)).containsExactly(PROPOSED);
  }

  @ParameterizedTest
  @EnumSource
  void noStatusFollowsItselfAndOnlyPromisedWorkIsOpen(ActionItemStatus status) {
    assertThat(ActionLifecycle.after(status)).doesNotContain(status);
    assertThat(ActionLifecycle.isOpen(status))
        .isEqualTo(status == COMMITTED || status == IN_PROGRESS);
  }
}
