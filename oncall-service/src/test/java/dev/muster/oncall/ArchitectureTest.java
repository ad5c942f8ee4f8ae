package dev.muster.oncall;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.muster.oncall.auditor"));
  }
}
