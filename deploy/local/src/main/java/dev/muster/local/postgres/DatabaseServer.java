package dev.muster.local.postgres;

import dev.muster.local.LocalException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A PostgreSQL server with an administrator's login.
 *
 * @param parameters appended to every JDBC URL, for example {@code sslmode=require}; may be empty
 */
public record DatabaseServer(
    String host, int port, String database, String user, String password, String parameters) {

  /**
   * Reads {@code [jdbc:]postgresql://[user[:password]@]host[:port][/database][?parameters]}.
   *
   * @param environment asked for MUSTER_POSTGRES_USER and MUSTER_POSTGRES_PASSWORD where the URL
   *     names none, so that no password needs to be typed on a command line
   */
  public static DatabaseServer parse(String url, Map<String, String> environment) {
    String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
    URI uri = uri(plain);
    if (uri.getHost() == null || !plain.matches("postgres(ql)?://.*")) {
      throw new LocalException(
          "--postgres-url wants postgresql://user@host:port/database, not '%s'".formatted(url));
    }
    Map<String, String> query = query(uri.getRawQuery());
    String[] login =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    String user = first(login, 0, query.remove("user"), environment.get("MUSTER_POSTGRES_USER"));
    String password =
        first(login, 1, query.remove("password"), environment.get("MUSTER_POSTGRES_PASSWORD"));
    String path = uri.getPath();
    return new DatabaseServer(
        uri.getHost(),
        uri.getPort() < 0 ? 5432 : uri.getPort(),
        path == null || path.length() < 2 ? "postgres" : path.substring(1),
        user == null ? "postgres" : user,
        password == null ? "" : password,
        query.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .sorted()
            .collect(Collectors.joining("&")));
  }

  /** The JDBC URL of the database {@code name} on this server, without a login. */
  public String jdbcUrl(String name) {
    String url = "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    return parameters.isEmpty() ? url : url + "?" + parameters;
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException malformed) {
      throw new LocalException("--postgres-url: " + malformed.getMessage());
    }
  }

  private static Map<String, String> query(String raw) {
    if (raw == null) {
      return new HashMap<>();
    }
    return Arrays.stream(raw.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : ""));
  }

  private static String first(String[] login, int index, String fromQuery, String fromEnvironment) {
    if (login.length > index) {
      return decode(login[index]);
    }
    return fromQuery != null ? decode(fromQuery) : fromEnvironment;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
