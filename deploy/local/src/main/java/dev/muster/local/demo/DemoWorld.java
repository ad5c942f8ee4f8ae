package dev.muster.local.demo;

import dev.muster.local.Names;
import dev.muster.local.keycloak.DemoPerson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The demo people at the services' doors, and the ids that the services gave them. */
final class DemoWorld {
  static final String ADA = "ada";
  static final String BORIS = "boris";
  static final String CHEN = "chen";
  static final String DANA = "dana";

  private final UnaryOperator<String> urls;
  private final Map<String, AccessToken> tokens = new LinkedHashMap<>();
  private final Map<String, UUID> ids = new LinkedHashMap<>();

  /**
   * @param urls base URL by part
   */
  DemoWorld(UnaryOperator<String> urls, String issuer) {
    this.urls = urls;
    for (DemoPerson person : DemoPerson.ALL) {
      tokens.put(person.username(), new AccessToken(issuer, person));
    }
  }

  Api oncall(String username) {
    return as(username, Names.ONCALL);
  }

  Api incident(String username) {
    return as(username, Names.INCIDENT);
  }

  Api comms(String username) {
    return as(username, Names.COMMS);
  }

  Api postmortem(String username) {
    return as(username, Names.POSTMORTEM);
  }

  /** Without a login. */
  Api visitor(String part) {
    return new Api(urls.apply(part), null);
  }

  UUID personId(String username) {
    return ids.computeIfAbsent(
        username,
        name -> UUID.fromString(oncall(name).get("/api/oncall/v1/me").get("id").asText()));
  }

  private Api as(String username, String part) {
    return new Api(urls.apply(part), tokens.get(username));
  }
}
