package dev.muster.comms.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.comms.policy.PublishingChecks;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishCheckTest {
  private static final Map<String, String> FINE =
      Map.of("en", "Payments fail.", "ru", "Платежи не проходят.");

  @Test
  void nothingIsOddAboutWordsAsTheyShouldBe() {
    assertThat(findings(PublicStatus.INVESTIGATING, FINE, ComponentStatus.MAJOR_OUTAGE, true))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "INVESTIGATING, OPERATIONAL, true",
    "IDENTIFIED, OPERATIONAL, true",
    "IDENTIFIED, DEGRADED_PERFORMANCE, false",
    "MONITORING, OPERATIONAL, false",
    "RESOLVED, OPERATIONAL, false"
  })
  void anOpenProblemWithAllComponentsGreenIsFound(
      PublicStatus status, ComponentStatus component, boolean odd) {
    assertThat(codes(findings(status, FINE, component, true)))
        .isEqualTo(odd ? List.of(CheckCode.ALL_GREEN) : List.of());
  }

  @Test
  void aMissingTimeOfTheNextUpdateIsFoundUnlessItIsOver() {
    assertThat(
            codes(findings(PublicStatus.IDENTIFIED, FINE, ComponentStatus.PARTIAL_OUTAGE, false)))
        .containsExactly(CheckCode.NO_NEXT_UPDATE);
    assertThat(findings(PublicStatus.RESOLVED, FINE, ComponentStatus.OPERATIONAL, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "db-3 is out of connections, db-3",
    "Restarting payments.svc.cluster.local now, payments.svc.cluster.local",
    "Moved from Orders-DB-12 away, Orders-DB-12",
    "See http://grafana.corp/d/1 for more, grafana.corp",
    "Node 10.2.3.4 answers, 10.2.3.4",
    "At 192.168.1.7., 192.168.1.7",
    "build.internal, build.internal"
  })
  void internalHostsAreFound(String text, String host) {
    assertThat(named(text, List.of()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(CheckCode.INTERNAL_NAME);
              assertThat(finding.found()).containsExactly(host);
              assertThat(finding.language()).isEqualTo("en");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Errors rose to 12.5 per cent",
    "INC-12 on status.example.org",
    "Version 2.10.3 is out",
    "The internal team works on it",
    "api.example.com and 8.8.8.8"
  })
  void whatAnybodyMayReadIsNot(String text) {
    assertThat(named(text, List.of("Acme"))).isEmpty();
  }

  @Test
  void customersAreFoundAsWholeWordsInAnyCase() {
    assertThat(named("ACME GmbH cannot pay", List.of("Acme", "Initech")))
        .singleElement()
        .satisfies(finding -> assertThat(finding.found()).containsExactly("Acme"));
    assertThat(named("Acmeist poetry", List.of("Acme"))).isEmpty();
  }

  @Test
  void aLanguageWithoutWordsOfItsOwnIsFoundAndNamedInBoth() {
    var missing =
        findings(
            PublicStatus.IDENTIFIED,
            Map.of("en", "Payments fail."),
            ComponentStatus.MAJOR_OUTAGE,
            true);
    var copied =
        findings(
            PublicStatus.IDENTIFIED,
            Map.of("en", "Payments fail.", "ru", "Payments fail."),
            ComponentStatus.MAJOR_OUTAGE,
            true);

    assertThat(codes(missing)).containsExactly(CheckCode.UNTRANSLATED);
    assertThat(codes(copied)).containsExactly(CheckCode.UNTRANSLATED);
    assertThat(missing.get(0).message())
        .containsEntry("en", "Not written in Russian.")
        .containsEntry("ru", "Нет перевода, язык: русский.");
  }

  @Property
  void noTextAndNoPatternTakesTheCheckDown(@ForAll String text, @ForAll String pattern) {
    assertThat(
            PublishCheck.findings(
                draft(Map.of("en", text, "ru", text)),
                new PublishingChecks(List.of(), List.of(pattern, "*a*a*a*a*b"), List.of()),
                List.of()))
        .isNotNull();
  }

  private static List<Finding> named(String text, List<String> customers) {
    return PublishCheck.findings(
        draft(Map.of("en", text, "ru", "Платежи не проходят.")),
        PublishingChecks.STANDARD,
        customers);
  }

  private static List<Finding> findings(
      PublicStatus status, Map<String, String> body, ComponentStatus component, boolean next) {
    return PublishCheck.findings(
        new Draft(status, Map.of(), body, List.of("en", "ru"), List.of(component), next),
        PublishingChecks.STANDARD,
        List.of());
  }

  private static Draft draft(Map<String, String> body) {
    return new Draft(
        PublicStatus.IDENTIFIED,
        Map.of(),
        body,
        List.of("en", "ru"),
        List.of(ComponentStatus.MAJOR_OUTAGE),
        true);
  }

  private static List<CheckCode> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }
}
