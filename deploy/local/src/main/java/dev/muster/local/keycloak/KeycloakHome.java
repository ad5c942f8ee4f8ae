package dev.muster.local.keycloak;

import dev.muster.local.Dist;
import dev.muster.local.JavaCommand;
import dev.muster.local.Layout;
import dev.muster.local.LocalException;
import dev.muster.local.Versions;
import dev.muster.local.part.Notices;
import dev.muster.local.process.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's programs, unpacked and built once for all state folders, and a home folder per state
 * that links to them and holds the data.
 */
final class KeycloakHome {
  /** The JVM options that Keycloak's own start script would give. */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:MaxMetaspaceSize=256m",
          "-Dfile.encoding=UTF-8",
          "-Duser.language=en",
          "-Duser.country=US",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dpicocli.disable.closures=true");

  private final Layout layout;

  KeycloakHome(Layout layout) {
    this.layout = layout;
  }

  Path folder() {
    return layout.data("keycloak");
  }

  void prepare(Notices notices) throws IOException, InterruptedException {
    Dist.once(programs(), draft -> make(draft, notices));
    Path home = folder();
    Files.createDirectories(home.resolve("conf"));
    for (String shared : List.of("lib", "providers", "themes")) {
      link(home.resolve(shared), programs().resolve(shared));
    }
  }

  /** The command that runs Keycloak with {@code arguments} on the home folder of this state. */
  List<String> command(List<String> arguments) {
    return command(programs(), folder(), 256, arguments);
  }

  private void make(Path draft, Notices notices) throws IOException, InterruptedException {
    Path zip =
        layout
            .root()
            .resolve("deploy/local/target/dist")
            .resolve("keycloak-quarkus-dist-%s.zip".formatted(Versions.of("keycloak")));
    if (!Files.isRegularFile(zip)) {
      throw new LocalException(
          "Keycloak is not there (%s); build with ./mvnw -Dquick package".formatted(zip));
    }
    notices.say("unpacking and building it, once (about 30 s)");
    unzip(zip, draft);
    Tool.run(
        "keycloak build",
        command(draft, draft, 512, List.of("build", "--db=dev-file")),
        Map.of(),
        layout.log("keycloak-build"));
  }

  private static List<String> command(
      Path programs, Path home, int heapMegabytes, List<String> arguments) {
    List<String> rest = new ArrayList<>(OPTIONS);
    rest.add("-Dkc.home.dir=" + home);
    rest.add("-Djboss.server.config.dir=" + home.resolve("conf"));
    rest.add("-cp");
    rest.add(programs.resolve("lib/quarkus-run.jar").toString());
    rest.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    rest.addAll(arguments);
    return JavaCommand.of(heapMegabytes, rest);
  }

  private Path programs() {
    return layout.dist().resolve("keycloak-" + Versions.of("keycloak"));
  }

  private static void link(Path link, Path target) throws IOException {
    if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
      return;
    }
    Dist.delete(link);
    Files.createSymbolicLink(link, target);
  }

  /** Unpacks without the archive's only top folder. */
  private static void unzip(Path zip, Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(file)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("Entry outside of the archive: " + name);
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(entries, target);
        }
      }
    }
  }
}
