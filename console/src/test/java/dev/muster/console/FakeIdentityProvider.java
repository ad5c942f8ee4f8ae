package dev.muster.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An OIDC provider that signs everybody in as Nadia, so that the real code flow runs in tests. */
public final class FakeIdentityProvider implements AutoCloseable {
  public static final String CLIENT = "muster-console";

  private final HttpServer server;
  private final RsaJsonWebKey key;
  private final Map<String, String> nonceByCode = new ConcurrentHashMap<>();

  public FakeIdentityProvider() {
    try {
      key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId("test");
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/.well-known/openid-configuration", this::discovery);
    server.createContext("/jwks", this::keys);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void discovery(HttpExchange exchange) throws IOException {
    json(
        exchange,
        new JsonObject()
            .put("issuer", issuer())
            .put("authorization_endpoint", issuer() + "/authorize")
            .put("token_endpoint", issuer() + "/token")
            .put("jwks_uri", issuer() + "/jwks")
            .put("end_session_endpoint", issuer() + "/end-session"));
  }

  private void keys(HttpExchange exchange) throws IOException {
    JsonObject jwk = new JsonObject(key.toJson(OutputControlLevel.PUBLIC_ONLY));
    json(exchange, new JsonObject().put("keys", new JsonArray().add(jwk)));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    nonceByCode.put(code, query.getOrDefault("nonce", ""));
    URI back =
        URI.create(query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    exchange.getResponseHeaders().set("Location", back.toString());
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String code = form(body).get("code");
    if (code == null || nonceByCode.remove(code) == null) {
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    json(
        exchange,
        new JsonObject()
            .put("token_type", "Bearer")
            .put("expires_in", 300)
            .put("id_token", idToken())
            .put("access_token", accessToken())
            .put("refresh_token", "refresh-me"));
  }

  private String idToken() {
    return Jwt.issuer(issuer())
        .subject("sub-nadia")
        .audience(CLIENT)
        .claim("name", "Nadia Orlova")
        .claim("email", "nadia@example.org")
        .claim("locale", "ru")
        .expiresIn(Duration.ofMinutes(5))
        .jws()
        .keyId("test")
        .sign(key.getPrivateKey());
  }

  private String accessToken() {
    return Jwt.issuer(issuer())
        .subject("sub-nadia")
        .audience(Set.of("muster"))
        .claim("realm_access", Map.of("roles", Set.of("responder", "manager")))
        .expiresIn(Duration.ofMinutes(5))
        .jws()
        .keyId("test")
        .sign(key.getPrivateKey());
  }

  private static Map<String, String> form(String encoded) {
    return Arrays.stream(encoded.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1])));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void json(HttpExchange exchange, JsonObject body) throws IOException {
    byte[] bytes = body.encode().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
