package dev.muster.comms;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import dev.muster.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {
  @Override
  protected String root() {
    return "dev.muster.comms";
  }

  @Test
  void packagesDependInOneDirection() {
    slices().matching("dev.muster.comms.(*)..").should().beFreeOfCycles().check(module());
  }
}
