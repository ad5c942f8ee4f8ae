package dev.muster.incident.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Severity;
import dev.muster.incident.policy.PolicyKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoleCatalogueTest {
  private static final RoleCatalogue ROLES = PolicyKind.ROLES.preset("default");
  private static final UUID ANNA = new UUID(0, 1);
  private static final UUID BORIS = new UUID(0, 2);
  private static final UUID CLARA = new UUID(0, 3);
  private static final UUID DAN = new UUID(0, 4);

  @Test
  void theCatalogueHasTheRolesOfTheRequirements() { // ROLE-01..09
    assertThat(ROLES.roles().stream().map(RoleDefinition::key))
        .containsExactly(
            "commander",
            "deputy",
            "technical-lead",
            "operations-lead",
            "planning-lead",
            "communications-lead",
            "customer-liaison",
            "executive-sponsor",
            "scribe",
            "subject-matter-expert");
  }

  @Test
  void aSev1NeedsFourRolesHeldByFourPeople() { // ROLE-12
    assertThat(ROLES.missing(Severity.SEV1, Map.of()).roles())
        .containsExactly("commander", "technical-lead", "communications-lead", "scribe");
    var oneForAll =
        Map.of(
            "commander", List.of(ANNA),
            "technical-lead", List.of(ANNA),
            "communications-lead", List.of(ANNA),
            "scribe", List.of(ANNA));
    assertThat(ROLES.missing(Severity.SEV1, oneForAll))
        .isEqualTo(new RoleCatalogue.Missing(List.of(), 3));
    var four =
        Map.of(
            "commander", List.of(ANNA),
            "technical-lead", List.of(BORIS),
            "communications-lead", List.of(CLARA),
            "scribe", List.of(DAN));
    assertThat(ROLES.missing(Severity.SEV1, four).isNothing()).isTrue();
  }

  @Test
  void theCommanderOfASev2MayLeadTheRepairToo() { // ROLE-13
    var one = Map.of("commander", List.of(ANNA), "technical-lead", List.of(ANNA));
    assertThat(ROLES.missing(Severity.SEV2, one).isNothing()).isTrue();
    assertThat(ROLES.missing(Severity.SEV2, Map.of("commander", List.of(ANNA))).roles())
        .containsExactly("technical-lead");
  }

  @Test
  void aSev3NeedsOneResponderInAnyRole() { // ROLE-14
    assertThat(ROLES.missing(Severity.SEV3, Map.of()))
        .isEqualTo(new RoleCatalogue.Missing(List.of(), 1));
    assertThat(ROLES.missing(Severity.SEV3, Map.of("scribe", List.of(ANNA))).isNothing()).isTrue();
  }
}
