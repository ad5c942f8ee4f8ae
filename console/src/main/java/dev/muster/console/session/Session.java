package dev.muster.console.session;

import dev.muster.console.gateway.GatewayConfig;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The signed-in person as the identity provider knows them.
 *
 * @param expiresAt when the current tokens end, UTC; they are renewed by any later call
 * @param language the provider's locale claim, null when it has none
 */
public record Session(
    String subject,
    String name,
    String email,
    List<String> roles,
    Instant expiresAt,
    String language,
    Links links) {

  /**
   * Addresses shown to people; each null when the installation has none.
   *
   * @param api where scripts call a service with a token, by service name
   */
  public record Links(String intake, String statusPage, String mail, Map<String, String> api) {
    static Links from(GatewayConfig.Links links) {
      Map<String, String> api = new TreeMap<>();
      links
          .api()
          .forEach((service, addresses) -> api.put(service, addresses.split(",")[0].strip()));
      return new Links(
          links.intake().orElse(null),
          links.statusPage().orElse(null),
          links.mail().orElse(null),
          api);
    }
  }

  static Session from(JsonWebToken idToken, Set<String> roles, GatewayConfig.Links links) {
    String name = idToken.getClaim("name");
    return new Session(
        idToken.getSubject(),
        name == null ? idToken.getName() : name,
        idToken.getClaim("email"),
        roles.stream().sorted().toList(),
        Instant.ofEpochSecond(idToken.getExpirationTime()),
        idToken.getClaim("locale"),
        Links.from(links));
  }
}
