package dev.muster.local;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param root the source tree, with every module's target folder
 * @param state what must survive a restart
 * @param dist unpacked servers, the same for every state folder; can be made again at any time
 */
public record Layout(Path root, Path state, Path dist) {

  /**
   * @param state null for {@code .muster} in the source tree
   */
  public static Layout of(Path root, Path state) {
    Path home = root.toAbsolutePath().normalize();
    Path usual = home.resolve(".muster");
    Path chosen = state == null ? usual : state.toAbsolutePath().normalize();
    Path shared = Files.isWritable(Files.isDirectory(usual) ? usual : home) ? usual : chosen;
    return new Layout(home, chosen, shared.resolve("dist"));
  }

  /**
   * The source tree that this program was built in: the folder named by the system property {@code
   * muster.root}, else the nearest folder upwards that holds {@code deploy/local}.
   */
  public static Path findRoot() {
    String named = System.getProperty("muster.root");
    Path folder = Path.of(named == null ? "" : named).toAbsolutePath();
    while (folder != null && !Files.isRegularFile(folder.resolve("deploy/local/pom.xml"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new LocalException("Start this inside the Muster source tree (or set -Dmuster.root)");
    }
    return folder;
  }

  public Path run() {
    return state.resolve("run");
  }

  public Path log(String part) {
    return state.resolve("log").resolve(part + ".log");
  }

  public Path secrets() {
    return state.resolve("secrets");
  }

  /** The folder in which the part {@code name} keeps its data. */
  public Path data(String name) {
    return state.resolve(name);
  }

  /** The launcher's own jar and libraries, from which the broker and the mail sink run too. */
  public String classpath() {
    Path target = root.resolve("deploy/local/target");
    return target.resolve("muster-local.jar") + ":" + target.resolve("lib") + "/*";
  }

  /** The Quarkus application of the module {@code module}. */
  public Path application(String module) {
    return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
