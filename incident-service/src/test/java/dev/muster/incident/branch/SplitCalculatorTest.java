package dev.muster.incident.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.incident.branch.SplitCalculator.Group;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.role.RoleCatalogue;
import dev.muster.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** One supervisor each, three to seven reports: ROLE-17, ROLE-18. */
class SplitCalculatorTest {
  private static final RoleCatalogue ROLES = PolicyKind.ROLES.preset("default");
  private static final UUID COMMANDER = person(0);

  private static UUID person(int number) {
    return new UUID(0, number);
  }

  private static List<UUID> people(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(SplitCalculatorTest::person).toList();
  }

  private static Map<String, List<UUID>> with(Map<String, List<UUID>> others) {
    var holders = new HashMap<>(others);
    holders.put("commander", List.of(COMMANDER));
    return holders;
  }

  private static Chain chain(Map<String, List<UUID>> holders, Branch... branches) {
    return new Chain(COMMANDER, holders, Arrays.asList(branches));
  }

  private static SplitCalculator splits(Map<String, List<UUID>> holders, Branch... branches) {
    return new SplitCalculator(chain(holders, branches), holders, ROLES);
  }

  @Test
  void everybodyReportsToTheCommanderUnlessTheyAreInABranch() {
    var holders = with(Map.of("technical-lead", people(1, 2), "scribe", people(3, 3)));
    var repair = new Branch(1, "Repair", person(1), people(4, 5));
    var chain = chain(holders, repair);

    assertThat(chain.supervisor(person(3))).contains(COMMANDER);
    assertThat(chain.supervisor(person(1))).contains(COMMANDER);
    assertThat(chain.supervisor(person(4))).contains(person(1));
    assertThat(chain.supervisor(COMMANDER)).isEmpty();
    assertThat(chain.reports(COMMANDER)).containsExactlyInAnyOrderElementsOf(people(1, 3));
    assertThat(chain.reports(person(1))).containsExactlyElementsOf(people(4, 5));
  }

  @Test
  void withoutACommanderThereIsNobodyAbove() {
    var chain = new Chain(null, Map.of("scribe", people(1, 1)), List.of());
    assertThat(chain.supervisor(person(1))).isEmpty();
    assertThat(chain.reports(null)).containsExactly(person(1));
    assertThat(chain.supervisors()).isEmpty();
  }

  @Test
  void nobodySupervisesThemselves() {
    var holders = with(Map.of());
    var own = new Branch(1, "A", person(1), people(1, 2));
    assertThatThrownBy(() -> chain(holders, own).require())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("branch.invalid");
    var over = new Branch(1, "A", person(1), List.of(COMMANDER));
    assertThatThrownBy(() -> chain(holders, over).require()).isInstanceOf(ProblemException.class);
    var there = new Branch(1, "A", person(1), people(2, 2));
    var back = new Branch(2, "B", person(2), people(1, 1));
    assertThatThrownBy(() -> chain(holders, there, back).require())
        .isInstanceOf(ProblemException.class);
    chain(holders, there, new Branch(2, "B", person(2), people(3, 3))).require();
  }

  @Test
  void sevenReportsAreFineAndEightAreNot() {
    assertThat(splits(with(Map.of("technical-lead", people(1, 7)))).overloads()).isEmpty();
    assertThat(splits(with(Map.of("technical-lead", people(1, 8)))).overloads())
        .hasSize(1)
        .allSatisfy(finding -> assertThat(finding.reports()).isEqualTo(8));
  }

  @Test
  void theLargestAreaIsSplitOffUnderItsFirstRole() {
    var holders =
        with(
            Map.of(
                "technical-lead", people(1, 2),
                "subject-matter-expert", people(3, 6),
                "communications-lead", people(7, 7),
                "customer-liaison", people(8, 8),
                "scribe", people(9, 9),
                "executive-sponsor", people(10, 10)));
    var finding = splits(holders).overloads().get(0);

    assertThat(finding.reports()).isEqualTo(10);
    assertThat(finding.groups())
        .containsExactly(new Group(ROLES.areas().get("repair"), person(1), people(2, 6)));
    assertThat(finding.then()).isEqualTo(5);
  }

  @Test
  void anAreaThatIsTooLargeForOneBecomesSeveral() {
    var finding = splits(with(Map.of("subject-matter-expert", people(1, 12)))).overloads().get(0);

    assertThat(finding.groups())
        .extracting(group -> group.name().get("en"))
        .containsExactly("Repair 1", "Repair 2");
    assertThat(finding.groups()).allSatisfy(group -> assertThat(group.memberIds()).hasSize(5));
    assertThat(finding.then()).isEqualTo(2);
  }

  @Test
  void aBranchOfTwoIsHardlyWorthALevel() {
    var holders = with(Map.of("technical-lead", people(1, 1)));
    assertThat(splits(holders, new Branch(1, "A", person(1), people(2, 3))).thin())
        .extracting(SplitCalculator.Finding::personId)
        .containsExactly(person(1));
    assertThat(splits(holders, new Branch(1, "A", person(1), people(2, 4))).thin()).isEmpty();
  }

  @Property
  void aProposalLeavesEverybodyWithExactlyOneSupervisor(
      @ForAll @IntRange(min = 0, max = 20) int technical,
      @ForAll @IntRange(min = 0, max = 20) int experts,
      @ForAll @IntRange(min = 0, max = 12) int liaisons) {
    var holders =
        with(
            Map.of(
                "technical-lead", people(1, technical),
                "subject-matter-expert", people(100, 99 + experts),
                "customer-liaison", people(200, 199 + liaisons)));
    for (var finding : splits(holders).overloads()) {
      var proposed = new ArrayList<Branch>();
      for (Group group : finding.groups()) {
        proposed.add(new Branch(proposed.size() + 1, "x", group.leadId(), group.memberIds()));
      }
      var after = new Chain(COMMANDER, holders, proposed);
      after.require();
      assertThat(after.reports(COMMANDER)).hasSize(finding.then());
      assertThat(after.people())
          .allSatisfy(
              person -> assertThat(after.supervisor(person)).isNotEqualTo(Optional.empty()));
      assertThat(proposed.stream().flatMap(branch -> branch.memberIds().stream()))
          .doesNotHaveDuplicates();
      assertThat(proposed)
          .allSatisfy(
              branch ->
                  assertThat(branch.memberIds().size()).isLessThanOrEqualTo(ROLES.span().most()));
    }
  }
}
