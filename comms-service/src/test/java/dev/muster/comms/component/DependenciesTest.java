package dev.muster.comms.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.status.ComponentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DependenciesTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final UUID PAGE = new UUID(9, 9);

  private final Component database = component(1, ComponentStatus.OPERATIONAL);
  private final Component payments = component(2, ComponentStatus.OPERATIONAL, database);
  private final Component checkout = component(3, ComponentStatus.OPERATIONAL, payments);

  @Test
  void aCircleIsFoundHoweverLong() {
    Dependencies dependencies = Dependencies.of(List.of(database, payments, checkout));

    assertThat(dependencies.circle(database.id(), List.of(checkout.id())))
        .containsExactly(database.id(), checkout.id(), payments.id(), database.id());
    assertThat(dependencies.circle(database.id(), List.of(database.id())))
        .containsExactly(database.id(), database.id());
  }

  @Test
  void twoWaysToTheSameComponentAreNoCircle() {
    Dependencies dependencies = Dependencies.of(List.of(database, payments, checkout));

    assertThat(dependencies.circle(checkout.id(), List.of(payments.id(), database.id()))).isEmpty();
  }

  @Test
  void whatNeedsSomethingThatFailsIsProposedOneStepLessBad() {
    Component failing = component(1, ComponentStatus.MAJOR_OUTAGE);

    List<StatusProposal> proposals = StatusProposals.of(List.of(failing, payments, checkout));

    assertThat(proposals)
        .containsExactly(
            new StatusProposal(
                payments.id(), ComponentStatus.PARTIAL_OUTAGE, List.of(failing.id())),
            new StatusProposal(
                checkout.id(), ComponentStatus.DEGRADED_PERFORMANCE, List.of(payments.id())));
  }

  @Test
  void nothingIsProposedForWhatIsDownAlready() {
    Component failing = component(1, ComponentStatus.PARTIAL_OUTAGE);
    Component down = component(2, ComponentStatus.MAJOR_OUTAGE, failing);

    assertThat(StatusProposals.of(List.of(failing, down))).isEmpty();
  }

  @Test
  void slownessAndMaintenanceAreNotPassedOn() {
    for (ComponentStatus status :
        List.of(ComponentStatus.DEGRADED_PERFORMANCE, ComponentStatus.UNDER_MAINTENANCE)) {
      Component slow = component(1, status);
      assertThat(StatusProposals.of(List.of(slow, component(2, ComponentStatus.OPERATIONAL, slow))))
          .isEmpty();
    }
  }

  private static Component component(int number, ComponentStatus status, Component... needed) {
    Set<UUID> needs = Set.of(List.of(needed).stream().map(Component::id).toArray(UUID[]::new));
    Component component =
        new Component(
            new UUID(0, number),
            PAGE,
            new ComponentSettings(
                "Part " + number, null, null, number, false, true, null, Set.of(), needs),
            LocalDate.of(2026, 11, 1),
            NOON);
    component.setByHand(status, NOON);
    component.show(List.of(), NOON);
    return component;
  }
}
