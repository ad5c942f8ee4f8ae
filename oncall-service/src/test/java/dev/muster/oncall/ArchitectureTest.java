package dev.muster.oncall;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.muster.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {
  @Override
  protected String root() {
    return "dev.muster.oncall";
  }

  @Test
  void theAuditorSharesNoRulesWithWhatItAudits() {
    noClasses()
        .that()
        .resideInAPackage("..oncall.auditor..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..oncall.escalation..",
            "..oncall.page..",
            "..oncall.schedule..",
            "..oncall.rotation..",
            "..oncall.alert..",
            "..oncall.simulation..")
        .check(module());
  }
}
