package dev.muster.local.postgres;

import dev.muster.local.Dist;
import dev.muster.local.Layout;
import dev.muster.local.Names;
import dev.muster.local.Secrets;
import dev.muster.local.Versions;
import dev.muster.local.part.Launch;
import dev.muster.local.part.Notices;
import dev.muster.local.part.Part;
import dev.muster.local.process.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The embedded PostgreSQL, with durable settings. */
public final class PostgresPart implements Part {
  private static final String ADMIN = "postgres";

  private final Layout layout;
  private final int port;
  private final Secrets secrets;
  private final Databases databases;
  private Unprivileged unprivileged;

  public PostgresPart(Layout layout, int port, Secrets secrets, Databases databases) {
    this.layout = layout;
    this.port = port;
    this.secrets = secrets;
    this.databases = databases;
  }

  /** The embedded server as its administrator reaches it. */
  public static DatabaseServer server(int port, Secrets secrets) {
    return new DatabaseServer("localhost", port, ADMIN, ADMIN, secrets.password("db-admin"), "");
  }

  @Override
  public String name() {
    return Names.POSTGRES;
  }

  @Override
  public String address() {
    return "localhost:" + port;
  }

  @Override
  public void prepare(Notices notices) throws IOException, InterruptedException {
    Path home = layout.data("pg");
    Files.createDirectories(home);
    if (unprivileged == null) {
      unprivileged = Unprivileged.detect(home);
    }
    Dist.once(binaries(), Binaries::unpack);
    Dist.once(data(), this::initialise);
  }

  @Override
  public Launch launch() {
    List<String> command = new ArrayList<>(List.of(program("postgres"), "-D", data().toString()));
    settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return new Launch(unprivileged.wrap(command), Map.of("LC_ALL", "C"), layout.data("pg"));
  }

  @Override
  public boolean answers() {
    return databases.reachable();
  }

  @Override
  public void completeStart(Notices notices) {
    databases.ensure();
  }

  /** PostgreSQL's fast shutdown: ends sessions, writes a checkpoint. */
  @Override
  public String stopSignal() {
    return "INT";
  }

  private Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("port", Integer.toString(port)),
        Map.entry("listen_addresses", "127.0.0.1"),
        Map.entry("unix_socket_directories", ""),
        Map.entry("fsync", "on"),
        Map.entry("synchronous_commit", "on"),
        Map.entry("full_page_writes", "on"),
        Map.entry("shared_buffers", "128MB"),
        Map.entry("max_connections", "200"),
        Map.entry("max_wal_size", "1GB"),
        Map.entry("timezone", "UTC"),
        Map.entry("log_timezone", "UTC"),
        Map.entry("log_line_prefix", "%m [%p] %q%a@%d "),
        Map.entry("log_min_duration_statement", "1000"));
  }

  private void initialise(Path draft) throws IOException, InterruptedException {
    Path log = layout.log("initdb");
    Path password = secrets.file("db-admin");
    secrets.password("db-admin");
    Path readable = layout.data("pg").resolve("initdb.password");
    Files.copy(
        password,
        readable,
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    try {
      unprivileged.own(layout.data("pg"), log);
      Tool.run(
          "initdb",
          unprivileged.wrap(
              List.of(
                  program("initdb"),
                  "--pgdata=" + draft,
                  "--username=" + ADMIN,
                  "--pwfile=" + readable,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8")),
          Map.of("LC_ALL", "C"),
          log);
    } finally {
      Files.deleteIfExists(readable);
    }
  }

  private Path binaries() {
    return layout.dist().resolve("postgres-" + Versions.of("postgres"));
  }

  private Path data() {
    return layout.data("pg").resolve("data");
  }

  private String program(String name) {
    return binaries().resolve("bin").resolve(name).toString();
  }
}
