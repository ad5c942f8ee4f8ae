package dev.muster.local.service;

import dev.muster.local.JavaCommand;
import dev.muster.local.Layout;
import dev.muster.local.LocalException;
import dev.muster.local.Names;
import dev.muster.local.net.Http;
import dev.muster.local.part.Launch;
import dev.muster.local.part.Notices;
import dev.muster.local.part.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of Muster's own applications: a service, a further replica of one, or the console. */
public final class ServicePart implements Part {
  private final Layout layout;
  private final String name;
  private final String module;
  private final int port;
  private final Set<String> needs;
  private final Map<String, String> environment;

  /**
   * @param module folder of the Maven module that builds it
   * @param needs parts that must be ready before the first start
   */
  public ServicePart(
      Layout layout,
      String name,
      String module,
      int port,
      Set<String> needs,
      Map<String, String> environment) {
    this.layout = layout;
    this.name = name;
    this.module = module;
    this.port = port;
    this.needs = Set.copyOf(needs);
    this.environment = Map.copyOf(environment);
  }

  /** Fails with a clear message when the application was not built. */
  public void requireBuilt() {
    if (!Files.isRegularFile(jar())) {
      throw new LocalException(
          "The application of %s is not there (%s); build it with ./mvnw -Dquick package"
              .formatted(name, jar()));
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String address() {
    return "http://localhost:" + port;
  }

  @Override
  public Set<String> needs() {
    return needs;
  }

  @Override
  public void prepare(Notices notices) throws IOException {
    Files.createDirectories(folder());
  }

  @Override
  public boolean givesWay() {
    return !module.equals(Names.ONCALL + "-service");
  }

  @Override
  public Launch launch() {
    List<String> rest = new ArrayList<>(List.of("-Dfile.encoding=UTF-8"));
    rest.addAll(addedOptions());
    rest.addAll(List.of("-jar", jar().toString()));
    return new Launch(JavaCommand.of(160, rest), environment, folder());
  }

  /** Further JVM options, separated by blanks, under the name that the container image uses. */
  private List<String> addedOptions() {
    var options = environment.getOrDefault("JAVA_OPTS", "").trim();
    return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
  }

  @Override
  public boolean answers() throws InterruptedException {
    return Http.answersOk(address() + "/q/health/ready");
  }

  private Path jar() {
    return layout.application(module);
  }

  private Path folder() {
    return layout.data("work").resolve(name);
  }
}
