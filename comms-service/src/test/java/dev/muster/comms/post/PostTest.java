package dev.muster.comms.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final UUID CHECKOUT = new UUID(1, 1);

  private final Post post =
      new Post(
          new UUID(0, 1),
          PostKind.INCIDENT,
          new UUID(0, 2),
          new UUID(0, 3),
          "INC-1",
          Map.of("en", "Problems"),
          NOON,
          Who.rule("test"),
          NOON);

  @Test
  void whatAPersonSaidOfAComponentIsNotChangedByRules() {
    post.claimByPerson(Map.of(CHECKOUT, ComponentStatus.MAJOR_OUTAGE));

    boolean changed = post.claim(Map.of(CHECKOUT, ComponentStatus.DEGRADED_PERFORMANCE));

    assertThat(changed).isFalse();
    assertThat(post.claims().get(CHECKOUT).status()).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
  }

  @Test
  void impactRemembersTheWorstAfterTheFix() {
    post.claim(Map.of(CHECKOUT, ComponentStatus.MAJOR_OUTAGE));
    post.move(PublicStatus.INVESTIGATING, NOON);
    post.claim(Map.of(CHECKOUT, ComponentStatus.OPERATIONAL));
    post.move(PublicStatus.RESOLVED, NOON.plusSeconds(60));

    assertThat(post.shownImpact()).isEqualTo(PostImpact.CRITICAL);
    assertThat(post.resolvedAt()).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void aReopenedPostIsNotResolvedAnyMore() {
    post.move(PublicStatus.RESOLVED, NOON);
    post.move(PublicStatus.INVESTIGATING, NOON.plusSeconds(1));

    assertThat(post.resolvedAt()).isNull();
  }

  @Test
  void whatIsPlannedIsOfTheComponentsOfThePlanOnly() {
    UUID search = new UUID(1, 2);
    post.claim(Map.of(CHECKOUT, ComponentStatus.UNDER_MAINTENANCE));

    post.plan(NOON, Map.of(search, ComponentStatus.UNDER_MAINTENANCE), NOON);

    assertThat(post.componentIds()).containsExactly(search);
  }

  @Test
  void aPostKnowsHowFarItFollowedItsIncident() {
    assertThat(post.followed()).isNull();
    post.follow(PublicStatus.IDENTIFIED);
    assertThat(post.followed()).isEqualTo(PublicStatus.IDENTIFIED);
  }
}
