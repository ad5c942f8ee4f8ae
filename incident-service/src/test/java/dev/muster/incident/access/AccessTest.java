package dev.muster.incident.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Who;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AccessTest {
  private static final UUID ANNA = new UUID(0, 1);
  private static final UUID BORIS = new UUID(0, 2);
  private static final Set<Action> DECISIONS =
      EnumSet.of(
          Action.LOWER_SEVERITY,
          Action.RESOLVE,
          Action.OVERRIDE_GATE,
          Action.CLOSE,
          Action.REOPEN,
          Action.CANCEL,
          Action.OFFER_COMMAND);

  private static Caller caller(UUID person, boolean responder, boolean manager, boolean admin) {
    return new Caller(Who.person(person, "Somebody"), person, responder, manager, admin);
  }

  private static Standing open(UUID commander) {
    return new Standing(IncidentState.INVESTIGATING, false, commander, Set.of());
  }

  @Property
  void onlyTheCommanderDecides( // DCN-01
      @ForAll IncidentState state, @ForAll boolean manager, @ForAll boolean admin) {
    var standing = new Standing(state, false, ANNA, Set.of());
    assertThat(Access.allowed(caller(BORIS, true, manager, admin), standing))
        .doesNotContainAnyElementsOf(DECISIONS);
  }

  @Test
  void theCommanderDecides() {
    assertThat(Access.allowed(caller(ANNA, true, false, false), open(ANNA)))
        .contains(Action.LOWER_SEVERITY, Action.RESOLVE, Action.OVERRIDE_GATE, Action.CANCEL);
  }

  @Property
  void stakeholdersOnlyRead(@ForAll IncidentState state) {
    var standing = new Standing(state, false, null, Set.of());
    assertThat(Access.allowed(caller(ANNA, false, false, false), standing)).isEmpty();
    assertThat(Access.sees(caller(ANNA, false, false, false), standing)).isTrue();
  }

  @Test
  void anybodyWhoRespondsMayTakeCommandWhenNobodyHasIt() { // ROLE-15
    assertThat(Access.allowed(caller(BORIS, true, false, false), open(null)))
        .contains(Action.TAKE_COMMAND);
    assertThat(Access.allowed(caller(BORIS, true, false, false), open(ANNA)))
        .doesNotContain(Action.TAKE_COMMAND, Action.APPOINT_COMMANDER);
    assertThat(Access.allowed(caller(BORIS, true, true, false), open(ANNA)))
        .contains(Action.APPOINT_COMMANDER);
  }

  @Test
  void aMachineHoldsNoRole() {
    var machine = new Caller(Who.system("ci"), null, true, false, false);
    assertThatThrownBy(() -> Access.require(Action.TAKE_COMMAND, machine, open(null)))
        .hasMessageContaining("incident.person-only");
    assertThat(machine.is(null)).isFalse();
  }

  @Test
  void aRestrictedIncidentIsForItsMembersAndAdministrators() {
    var restricted = new Standing(IncidentState.DETECTED, true, null, Set.of(ANNA));
    assertThat(Access.sees(caller(ANNA, false, false, false), restricted)).isTrue();
    assertThat(Access.sees(caller(BORIS, true, true, false), restricted)).isFalse();
    assertThat(Access.sees(caller(BORIS, true, true, true), restricted)).isTrue();
  }
}
