package dev.muster.postmortem;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import dev.muster.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {
  @Override
  protected String root() {
    return "dev.muster.postmortem";
  }

  @Test
  void packagesDependInOneDirection() {
    slices().matching("dev.muster.postmortem.(*)..").should().beFreeOfCycles().check(module());
  }
}
