package dev.muster.local.postgres;

import dev.muster.local.LocalException;
import dev.muster.local.process.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs PostgreSQL's programs, which refuse to run as root and as a user without a name.
 *
 * <p>An ordinary user runs them as they are. Root, and a user id without a name as containers have
 * it, puts them into a user namespace without mappings ({@code unshare -U}): there they see
 * themselves as nobody, while the kernel still lets them at the user's files, so the state may lie
 * anywhere, also under /root. Where namespaces are forbidden, root gives the data to the user
 * nobody and becomes it ({@code setpriv}); the state must then lie where nobody can reach it.
 */
final class Unprivileged {
  private static final String NOBODY = "65534";
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  private final List<String> prefix;
  private final boolean otherUser;

  private Unprivileged(List<String> prefix, boolean otherUser) {
    this.prefix = prefix;
    this.otherUser = otherUser;
  }

  static Unprivileged detect(Path probe) throws IOException, InterruptedException {
    boolean root = isRoot(probe);
    if (!root && Tool.succeeds(List.of("id", "-un"))) {
      return new Unprivileged(List.of(), false);
    }
    if (Tool.succeeds(with(NAMESPACE, List.of("true")))) {
      return new Unprivileged(NAMESPACE, false);
    }
    if (root && Tool.succeeds(with(AS_NOBODY, List.of("true")))) {
      return new Unprivileged(AS_NOBODY, true);
    }
    throw new LocalException(
        "PostgreSQL does not run as root or as a user without a name, and neither 'unshare -U' nor"
            + " 'setpriv' works here. Run this as an ordinary user, or give a server with"
            + " --postgres-url.");
  }

  List<String> wrap(List<String> command) {
    return with(prefix, command);
  }

  /** Makes {@code folder} writable for the programs; needs nothing unless another user is used. */
  void own(Path folder, Path log) throws IOException, InterruptedException {
    if (!otherUser) {
      return;
    }
    Tool.run(
        "chown", List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()), Map.of(), log);
    if (!Tool.succeeds(wrap(List.of("test", "-w", folder.toString())))) {
      throw new LocalException(
          "The user nobody cannot reach %s; choose another place with --state, for example below /var/tmp"
              .formatted(folder));
    }
  }

  private static boolean isRoot(Path probe) throws IOException {
    Path file = Files.createTempFile(probe, "owner", null);
    try {
      return Files.getAttribute(file, "unix:uid").equals(0);
    } finally {
      Files.delete(file);
    }
  }

  private static List<String> with(List<String> prefix, List<String> command) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(command);
    return all;
  }
}
