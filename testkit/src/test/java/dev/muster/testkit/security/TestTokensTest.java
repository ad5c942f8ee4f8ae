package dev.muster.testkit.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TestTokensTest {

  @Test
  void saysWhoWithWhichRoles() throws IOException {
    JsonNode claims =
        claims(TestTokens.of("sub-1", "Ada Byron", "ada@example.org", "responder", "manager"));

    assertThat(claims.get("sub").asText()).isEqualTo("sub-1");
    assertThat(claims.get("name").asText()).isEqualTo("Ada Byron");
    assertThat(claims.get("email").asText()).isEqualTo("ada@example.org");
    assertThat(claims.get("aud").asText()).isEqualTo("muster");
    assertThat(claims.get("iss").asText()).isEqualTo(TestTokens.ISSUER);
    assertThat(claims.at("/realm_access/roles"))
        .extracting(JsonNode::asText)
        .containsExactly("responder", "manager");
    assertThat(claims.get("exp").asLong()).isGreaterThan(claims.get("iat").asLong());
  }

  @Test
  void isSignedOnceForAPersonAndAnewForOtherRoles() {
    String token = TestTokens.withRoles("sub-2", "manager");

    assertThat(TestTokens.withRoles("sub-2", "manager")).isEqualTo(token);
    assertThat(TestTokens.withRoles("sub-2", "manager", "admin")).isNotEqualTo(token);
    assertThat(TestTokens.withRoles("sub-3", "manager")).isNotEqualTo(token);
  }

  @Test
  void fitsThePublicKeyThatServicesAreConfiguredWithInTests() throws Exception {
    assertThat(verifies(TestTokens.admin())).isTrue();
    assertThat(verifies(TestTokens.expired())).isTrue();
    assertThat(verifies(TestTokens.wrongSignature())).isFalse();
    assertThat(TestTokens.unsigned()).endsWith(".");
  }

  private static boolean verifies(String token) throws IOException, GeneralSecurityException {
    Properties config = new Properties();
    try (InputStream file =
        TestTokens.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
      config.load(file);
    }
    byte[] key = Base64.getDecoder().decode(config.getProperty("quarkus.oidc.public-key"));
    PublicKey publicKey = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));
    String[] parts = token.split("\\.", -1);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(publicKey);
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
  }

  private static JsonNode claims(String token) throws IOException {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }
}
