package dev.muster.local;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the realm, for an own Keycloak. */
@Command(
    name = "realm",
    mixinStandardHelpOptions = true,
    description =
        "Prints the Keycloak realm with this installation's secrets, to import into your own.")
final class RealmCommand implements Callable<Integer> {
  @Mixin private StateOption state = new StateOption();

  @Option(names = "--demo", description = "With the people of the demonstration.")
  private boolean demo;

  @Override
  public Integer call() {
    LocalOptions options = LocalOptions.builder().state(state.state()).demo(demo).build();
    Parts parts = new Parts(options, state.layout(), Map.copyOf(System.getenv()));
    System.out.println(parts.realm());
    return 0;
  }
}
