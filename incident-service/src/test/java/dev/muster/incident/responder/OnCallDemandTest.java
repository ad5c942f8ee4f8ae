package dev.muster.incident.responder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.incident.json.Json;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.responder.OnCallDemand.Paged;
import dev.muster.incident.responder.OnCallDemand.Subject;
import dev.muster.incident.role.RoleCatalogue;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OnCallDemandTest {
  private static final RoleCatalogue SHIPPED = PolicyKind.ROLES.preset("default");
  private static final UUID PAYMENTS = new UUID(0, 1);
  private static final UUID SEARCH = new UUID(0, 2);
  private static final List<UUID> OWNERS = List.of(PAYMENTS, SEARCH, PAYMENTS);
  private static final Paged NOBODY = new Paged(Set.of(), false);

  private static Subject real(Severity severity) {
    return new Subject(severity, IncidentState.DETECTED, false, false);
  }

  private static OnCallDemand demand(Subject subject, Paged paged) {
    return OnCallDemand.of(SHIPPED, subject, OWNERS, paged);
  }

  @ParameterizedTest(name = "{0} {1}, alert of Payments: {2} -> {3} teams")
  @CsvSource({
    "SEV1, real,          false, 2",
    "SEV1, real,          true,  1",
    "SEV1, drill,         false, 0",
    "SEV1, retrospective, false, 0",
    "SEV2, real,          false, 2",
    "SEV2, real,          true,  1",
    "SEV2, drill,         true,  0",
    "SEV2, retrospective, false, 0",
    "SEV3, real,          false, 0",
    "SEV3, real,          true,  0",
    "SEV4, real,          false, 0",
    "SEV4, drill,         false, 0",
  })
  void theShippedPolicyPagesTheTeamsOfRealSev1AndSev2( // DEC-05, DEC-06
      Severity severity, String kind, boolean alert, int teams) {
    var subject =
        new Subject(
            severity, IncidentState.DETECTED, kind.equals("drill"), kind.equals("retrospective"));
    var demand = demand(subject, alert ? new Paged(Set.of(PAYMENTS), true) : NOBODY);
    assertThat(demand.teams()).hasSize(teams);
    assertThat(demand.isNobodyPaged()).isEqualTo(teams > 0 && !alert);
  }

  @Test
  void eachTeamComesOnceInTheOrderOfTheServices() {
    assertThat(demand(real(Severity.SEV1), NOBODY).teams()).containsExactly(PAYMENTS, SEARCH);
    assertThat(demand(real(Severity.SEV1), new Paged(Set.of(PAYMENTS, SEARCH), true)))
        .isEqualTo(new OnCallDemand(List.of(), false));
  }

  @ParameterizedTest
  @EnumSource(
      value = IncidentState.class,
      names = {"RESOLVED", "CLOSED", "CANCELLED"})
  void whatIsOverPagesNobody(IncidentState state) {
    var subject = new Subject(Severity.SEV1, state, false, false);
    assertThat(demand(subject, NOBODY)).isEqualTo(new OnCallDemand(List.of(), false));
  }

  @Test
  void aPolicyFromBeforePagesAsTheShippedOneDoesAndASaidWordCounts() {
    var before =
        Json.read(
            Json.write(SHIPPED).replaceAll(",?\"pagesOnCall\":\\w+", ""), RoleCatalogue.class);
    var turned =
        Json.read(
            Json.write(SHIPPED)
                .replace("\"pagesOnCall\":true", "\"pagesOnCall\":null")
                .replace("\"pagesOnCall\":false", "\"pagesOnCall\":true")
                .replace("\"pagesOnCall\":null", "\"pagesOnCall\":false"),
            RoleCatalogue.class);
    for (Severity severity : Severity.values()) {
      assertThat(before.severities().get(severity).pagesOnCall()).isNull();
      assertThat(before.pagesOnCall(severity)).isEqualTo(SHIPPED.pagesOnCall(severity));
      assertThat(turned.pagesOnCall(severity)).isEqualTo(!SHIPPED.pagesOnCall(severity));
    }
  }
}
