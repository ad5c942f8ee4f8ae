package dev.muster.local.service;

import dev.muster.local.External;
import dev.muster.local.Names;
import dev.muster.local.Secrets;
import dev.muster.local.kafka.KafkaPart;
import dev.muster.local.keycloak.KeycloakPart;
import dev.muster.local.net.Ports;
import dev.muster.local.postgres.Databases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The environment variables by which the applications learn where everything is. */
public final class ServiceEnvironment {
  /**
   * What the names of variables begin with that say how providers of messages and figures are
   * reached.
   */
  private static final List<String> PROVIDERS =
      List.of(
          "MUSTER_TWILIO_",
          "MUSTER_SLACK_",
          "MUSTER_TEAMS_",
          "MUSTER_WEB_PUSH_",
          "MUSTER_PROMETHEUS_");

  private final Ports ports;
  private final External external;
  private final Secrets secrets;
  private final Databases databases;
  private final Map<String, String> launcher;

  /**
   * @param launcher the launcher's own environment, asked for what the user sets for external
   *     servers
   */
  public ServiceEnvironment(
      Ports ports,
      External external,
      Secrets secrets,
      Databases databases,
      Map<String, String> launcher) {
    this.ports = ports;
    this.external = external;
    this.secrets = secrets;
    this.databases = databases;
    this.launcher = launcher;
  }

  /** For the service {@code service}, listening on {@code port}. */
  public Map<String, String> of(String service, int port) {
    Map<String, String> variables = common(service + "-service", service, port);
    variables.put("MUSTER_DB_URL", databases.jdbcUrl(service));
    variables.put("MUSTER_DB_USER", Databases.nameOf(service));
    variables.put("MUSTER_DB_PASSWORD", databases.password(service));
    variables.put("MUSTER_KAFKA", kafka());
    variables.put("MUSTER_SMTP_HOST", smtpHost());
    variables.put("MUSTER_SMTP_PORT", smtpPort());
    variables.put("MUSTER_SMTP_FROM", smtpFrom());
    passOn(variables, "MUSTER_SMTP_USER", "MUSTER_SMTP_PASSWORD");
    launcher.keySet().stream()
        .filter(name -> PROVIDERS.stream().anyMatch(name::startsWith))
        .forEach(name -> passOn(variables, name));
    variables.put("MUSTER_SIGNING_SECRET", secrets.key("signing"));
    variables.put("MUSTER_POSTMORTEM_URL", url(Names.POSTMORTEM));
    return variables;
  }

  /** For the console; {@code upstreams} are the base URLs of every replica by service. */
  public Map<String, String> ofConsole(Map<String, List<String>> upstreams) {
    Map<String, String> variables =
        common("muster-console", Names.CONSOLE, ports.of(Names.CONSOLE));
    upstreams.forEach(
        (service, urls) ->
            variables.put("MUSTER_%s_URL".formatted(upper(service)), String.join(",", urls)));
    variables.put("MUSTER_SESSION_SECRET", secrets.password("console-session"));
    variables.put("MUSTER_INTAKE_URL", url(Names.ONCALL));
    variables.put("MUSTER_STATUS_PAGE_URL", url(Names.COMMS));
    if (external.smtp() == null) {
      variables.put("MUSTER_MAIL_URL", url(Names.MAIL));
    }
    return variables;
  }

  /** What fills in the realm file. */
  public Map<String, String> realmValues() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("MUSTER_CONSOLE_URL", url(Names.CONSOLE));
    values.put("MUSTER_OIDC_SECRET_CONSOLE", oidcSecret(Names.CONSOLE));
    for (String service : Names.SERVICES) {
      values.put("MUSTER_OIDC_SECRET_" + upper(service), oidcSecret(service));
    }
    values.put("MUSTER_SMTP_HOST", smtpHost());
    values.put("MUSTER_SMTP_PORT", smtpPort());
    values.put("MUSTER_SMTP_FROM", smtpFrom());
    values.put("MUSTER_ADMIN_PASSWORD", secrets.password("admin"));
    return values;
  }

  /** Issuer of the tokens. */
  public String issuer() {
    return external.oidcUrl() != null
        ? external.oidcUrl()
        : KeycloakPart.issuer(ports.of(Names.KEYCLOAK));
  }

  private Map<String, String> common(String client, String part, int port) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("MUSTER_HTTP_HOST", "127.0.0.1");
    variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    variables.put("MUSTER_OIDC_URL", issuer());
    variables.put("MUSTER_OIDC_CLIENT_ID", client);
    variables.put("MUSTER_OIDC_CLIENT_SECRET", oidcSecret(part));
    variables.put("MUSTER_PUBLIC_URL", url(part));
    variables.put("MUSTER_CONSOLE_URL", url(Names.CONSOLE));
    passOn(variables, "JAVA_OPTS");
    return variables;
  }

  private void passOn(Map<String, String> variables, String... names) {
    for (String name : names) {
      if (launcher.containsKey(name)) {
        variables.put(name, launcher.get(name));
      }
    }
  }

  private String oidcSecret(String part) {
    String given = launcher.get("MUSTER_OIDC_SECRET_" + upper(part));
    return given != null ? given : secrets.password("oidc-" + part);
  }

  private String kafka() {
    return external.kafka() != null ? external.kafka() : KafkaPart.bootstrap(ports.of(Names.KAFKA));
  }

  private String smtpHost() {
    return external.smtp() == null ? "localhost" : external.smtp().split(":", -1)[0];
  }

  private String smtpPort() {
    return external.smtp() == null
        ? Integer.toString(ports.of(Ports.SMTP))
        : external.smtp().split(":", -1)[1];
  }

  private String smtpFrom() {
    return launcher.getOrDefault("MUSTER_SMTP_FROM", "muster@muster.example");
  }

  private String url(String part) {
    return "http://localhost:" + ports.of(part);
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
