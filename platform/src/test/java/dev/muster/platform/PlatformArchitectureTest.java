package dev.muster.platform;

import dev.muster.testkit.architecture.ArchitectureRules;

class PlatformArchitectureTest extends ArchitectureRules {

  @Override
  protected String root() {
    return "dev.muster.platform";
  }

  /** The platform is what speaks HTTP for everybody. */
  @Override
  protected String[] webPackages() {
    return new String[] {"dev.muster.platform.."};
  }
}
