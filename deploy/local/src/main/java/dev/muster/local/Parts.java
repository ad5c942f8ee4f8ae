package dev.muster.local;

import dev.muster.local.kafka.KafkaPart;
import dev.muster.local.keycloak.DemoPerson;
import dev.muster.local.keycloak.KeycloakPart;
import dev.muster.local.keycloak.Realm;
import dev.muster.local.mail.MailPart;
import dev.muster.local.net.PortProbe;
import dev.muster.local.net.Ports;
import dev.muster.local.part.Part;
import dev.muster.local.postgres.DatabaseServer;
import dev.muster.local.postgres.Databases;
import dev.muster.local.postgres.PostgresPart;
import dev.muster.local.service.ServiceEnvironment;
import dev.muster.local.service.ServicePart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together the parts that the options ask for. */
final class Parts {
  private final LocalOptions options;
  private final Layout layout;
  private final Ports ports;
  private final Secrets secrets;
  private final Databases databases;
  private final ServiceEnvironment environment;
  private final Map<String, List<String>> upstreams = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();

  Parts(LocalOptions options, Layout layout, Map<String, String> launcherEnvironment) {
    this.options = options;
    this.layout = layout;
    this.ports = Ports.of(options.portOffset(), options.ports());
    this.secrets = new Secrets(layout.secrets());
    DatabaseServer own = options.external().postgres();
    this.databases =
        new Databases(
            own != null ? own : PostgresPart.server(ports.of(Names.POSTGRES), secrets), secrets);
    this.environment =
        new ServiceEnvironment(ports, options.external(), secrets, databases, launcherEnvironment);
  }

  /** Fails when a port is taken or an application is not built, before anything is started. */
  List<Part> assemble(PortProbe probe) {
    for (String part : Names.PARTS) {
      if (options.starts(part)) {
        portsOf(part).forEach(name -> ports.requireFree(name, probe));
      }
    }
    addServers();
    addServices(probe);
    return List.copyOf(parts);
  }

  Ports ports() {
    return ports;
  }

  Secrets secrets() {
    return secrets;
  }

  Databases databases() {
    return databases;
  }

  ServiceEnvironment environment() {
    return environment;
  }

  Realm realm() {
    return Realm.render(environment.realmValues(), options.demo() ? DemoPerson.ALL : List.of());
  }

  private void addServers() {
    if (options.starts(Names.POSTGRES)) {
      parts.add(new PostgresPart(layout, ports.of(Names.POSTGRES), secrets, databases));
    }
    if (options.starts(Names.KAFKA)) {
      parts.add(new KafkaPart(layout, ports.of(Names.KAFKA), ports.of(Ports.KAFKA_CONTROLLER)));
    }
    if (options.starts(Names.KEYCLOAK)) {
      parts.add(new KeycloakPart(layout, ports.of(Names.KEYCLOAK), secrets, realm()));
    }
    if (options.starts(Names.MAIL)) {
      parts.add(new MailPart(layout, ports.of(Names.MAIL), ports.of(Ports.SMTP)));
    }
  }

  private void addServices(PortProbe probe) {
    for (String service : Names.SERVICES) {
      List<String> urls = new ArrayList<>();
      for (int number = 1; number <= options.replicas().getOrDefault(service, 1); number++) {
        String name = number == 1 ? service : service + "-" + number;
        int port =
            number == 1
                ? ports.of(service)
                : ports.assignReplica(name, options.portOffset(), probe);
        urls.add("http://localhost:" + port);
        if (options.starts(service)) {
          add(service, name, service + "-service", port, environment.of(service, port));
        }
      }
      upstreams.put(service, urls);
    }
    if (options.starts(Names.CONSOLE)) {
      int port = ports.of(Names.CONSOLE);
      add(Names.CONSOLE, Names.CONSOLE, "console", port, environment.ofConsole(upstreams));
    }
  }

  private void add(
      String part, String name, String module, int port, Map<String, String> variables) {
    Map<String, String> all = new LinkedHashMap<>(variables);
    all.putAll(options.environment().getOrDefault(part, Map.of()));
    Set<String> needs =
        Names.SERVICES.contains(part) && options.starts(Names.POSTGRES)
            ? Set.of(Names.POSTGRES)
            : Set.of();
    ServicePart application = new ServicePart(layout, name, module, port, needs, all);
    application.requireBuilt();
    parts.add(application);
  }

  private static List<String> portsOf(String part) {
    return switch (part) {
      case Names.KAFKA -> List.of(Names.KAFKA, Ports.KAFKA_CONTROLLER);
      case Names.MAIL -> List.of(Names.MAIL, Ports.SMTP);
      default -> List.of(part);
    };
  }
}
