package dev.muster.incident;

import dev.muster.testkit.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
  @Override
  protected String root() {
    return "dev.muster.incident";
  }
}
