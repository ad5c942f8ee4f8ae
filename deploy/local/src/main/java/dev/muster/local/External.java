package dev.muster.local;

import dev.muster.local.postgres.DatabaseServer;

/**
 * Servers that the user brings instead of the embedded ones; null means embedded.
 *
 * @param postgres reached as an administrator that may create roles and databases
 * @param kafka bootstrap servers
 * @param oidcUrl issuer
 * @param smtp host and port, joined by a colon
 */
public record External(DatabaseServer postgres, String kafka, String oidcUrl, String smtp) {
  public static final External NONE = new External(null, null, null, null);

  public External {
    if (smtp != null && !smtp.matches("[^:\\s]+:\\d{1,5}")) {
      throw new LocalException("--smtp wants host:port, not '" + smtp + "'");
    }
    if (oidcUrl != null && !oidcUrl.matches("https?://\\S+")) {
      throw new LocalException(
          "--oidc-url wants the issuer's http(s) address, not '" + oidcUrl + "'");
    }
  }

  public boolean replaces(String part) {
    return switch (part) {
      case Names.POSTGRES -> postgres != null;
      case Names.KAFKA -> kafka != null;
      case Names.KEYCLOAK -> oidcUrl != null;
      case Names.MAIL -> smtp != null;
      default -> false;
    };
  }
}
