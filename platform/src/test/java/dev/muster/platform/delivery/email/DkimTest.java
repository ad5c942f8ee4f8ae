package dev.muster.platform.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.platform.delivery.Configs;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.EmailContent;
import dev.muster.platform.delivery.OutgoingDelivery;
import dev.muster.testkit.mail.FakeSmtp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receiver that does what RFC 6376 says, written for this test alone, finds the mail genuine. */
class DkimTest {
  private static final EmailContent CONTENT =
      new EmailContent(
          "Оповещение о сбое, и тема такая длинная, что она не помещается в одну строку письма",
          "Здравствуйте!  \n\n.\nTwo   lines.\n\n\n",
          "<p>Здравствуйте!</p>",
          Map.of(
              "List-Unsubscribe", "<https://status.example.org/subscriptions/unsubscribe/token>",
              "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
              "List-Id", "<acme.status.example.org>"),
          "ru");

  @TempDir Path folder;

  private final String to = UUID.randomUUID() + "@example.org";
  private final UUID id = UUID.randomUUID();
  private KeyPair keys;

  @BeforeEach
  void aKey() throws GeneralSecurityException, IOException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
    Files.writeString(
        folder.resolve("dkim.pem"),
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
  }

  @Test
  void theSignatureHoldsForTheBodyAndTheHeadersThatMatter()
      throws GeneralSecurityException, DeliveryFailure {
    var raw = sent(signing());

    var tags = tags(raw);
    assertThat(tags)
        .containsEntry("v", "1")
        .containsEntry("a", "rsa-sha256")
        .containsEntry("c", "relaxed/relaxed")
        .containsEntry("d", "example.org")
        .containsEntry("s", "muster");
    assertThat(Arrays.asList(tags.get("h").toLowerCase(Locale.ROOT).split("\\s*:\\s*")))
        .contains(
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "list-unsubscribe",
            "list-unsubscribe-post",
            "list-id",
            "mime-version",
            "content-type");
    assertThat(tags.get("bh")).isEqualTo(bodyHash(raw));
    assertThat(holds(raw, tags)).isTrue();
  }

  @Test
  void aMessageThatSomebodyChangedDoesNotPass() throws GeneralSecurityException, DeliveryFailure {
    var raw = sent(signing());

    var forged = raw.replace("unsubscribe/token", "unsubscribe/other");

    assertThat(holds(forged, tags(forged))).isFalse();
    assertThat(bodyHash(raw + "more\r\n")).isNotEqualTo(tags(raw).get("bh"));
  }

  @Test
  void withoutAKeyNothingIsSigned() throws DeliveryFailure {
    assertThat(sent(Map.of())).doesNotContain("DKIM-Signature");
  }

  @Test
  void halfAConfigurationIsRefusedAtTheStart() {
    assertThatThrownBy(() -> sent(Map.of("muster.smtp.dkim.domain", "example.org")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("selector");
  }

  @Test
  void aFileThatIsNoKeyIsRefusedAtTheStart() throws IOException {
    Files.writeString(folder.resolve("dkim.pem"), "nonsense");

    assertThatThrownBy(() -> sent(signing()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("dkim.pem");
  }

  @Test
  void bouncesGoToAnAddressThatNamesTheDelivery() throws DeliveryFailure {
    var values = new HashMap<>(signing());
    values.put("muster.smtp.bounce-address", "bounces@example.org");
    sent(values);

    var sender = FakeSmtp.receivedBy(to).get(0).sender();

    assertThat(sender).isEqualTo("bounces+" + id.toString().replace("-", "") + "@example.org");
    assertThat(BounceAddress.deliveryOf(sender)).contains(id);
    assertThat(BounceAddress.deliveryOf("Bounces+nothing@example.org")).isEmpty();
  }

  private Map<String, String> signing() {
    return Map.of(
        "muster.smtp.dkim.domain", "example.org",
        "muster.smtp.dkim.selector", "muster",
        "muster.smtp.dkim.key-file", folder.resolve("dkim.pem").toString());
  }

  private String sent(Map<String, String> more) throws DeliveryFailure {
    var values =
        new HashMap<>(
            Map.of(
                "muster.smtp.host", "127.0.0.1",
                "muster.smtp.port", String.valueOf(FakeSmtp.port()),
                "muster.smtp.from", "Muster <muster@example.org>"));
    values.putAll(more);
    var config = Configs.delivery(Map.of());
    new EmailChannel(
            Configs.of(SmtpConfig.class, values),
            config,
            Configs.deadlines(config),
            InstantSource.fixed(Instant.parse("2026-11-21T11:30:00Z")))
        .providers()
        .get(0)
        .send(
            new OutgoingDelivery(
                id,
                "email",
                to,
                new ObjectMapper().valueToTree(CONTENT),
                Map.of(),
                "message/" + id,
                1,
                Instant.EPOCH));
    return FakeSmtp.receivedBy(to).get(0).raw();
  }

  private static String head(String raw) {
    return raw.substring(0, raw.indexOf("\r\n\r\n") + 2);
  }

  private static List<String> headers(String raw) {
    List<String> headers = new ArrayList<>();
    for (var line : head(raw).split("\r\n")) {
      if (line.startsWith(" ") || line.startsWith("\t")) {
        headers.set(headers.size() - 1, headers.get(headers.size() - 1) + "\r\n" + line);
      } else {
        headers.add(line);
      }
    }
    return headers;
  }

  private static String signature(String raw) {
    return headers(raw).stream()
        .filter(header -> header.startsWith("DKIM-Signature:"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> tags(String raw) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (var tag : signature(raw).substring("DKIM-Signature:".length()).split(";")) {
      int equals = tag.indexOf('=');
      if (equals > 0) {
        tags.put(tag.substring(0, equals).trim(), tag.substring(equals + 1).replaceAll("\\s+", ""));
      }
    }
    return tags;
  }

  /** RFC 6376, 3.4.4. */
  private static String bodyHash(String raw) throws GeneralSecurityException {
    var lines =
        raw.substring(raw.indexOf("\r\n\r\n") + 4)
            .replaceAll("[ \t]+", " ")
            .replaceAll(" \r\n", "\r\n");
    var body = lines.replaceAll("(\r\n)+$", "") + "\r\n";
    return Base64.getEncoder()
        .encodeToString(
            MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
  }

  /** RFC 6376, 3.4.2 and 3.7: each name in h= takes the lowest header left of that name. */
  private boolean holds(String raw, Map<String, String> tags) throws GeneralSecurityException {
    var left = new ArrayList<>(headers(raw));
    var signed = new StringBuilder();
    for (var name : tags.get("h").split(":")) {
      for (int i = left.size() - 1; i >= 0; i--) {
        if (left.get(i).toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
          signed.append(relaxed(left.remove(i))).append("\r\n");
          break;
        }
      }
    }
    signed.append(relaxed(signature(raw).replaceFirst("([;\\s]b=)[^;]*", "$1")));
    var verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(keys.getPublic());
    verifier.update(signed.toString().getBytes(StandardCharsets.UTF_8));
    return verifier.verify(Base64.getDecoder().decode(tags.get("b")));
  }

  private static String relaxed(String header) {
    int colon = header.indexOf(':');
    var value =
        Arrays.stream(header.substring(colon + 1).split("\r\n"))
            .collect(Collectors.joining())
            .replaceAll("[ \t]+", " ")
            .trim();
    return header.substring(0, colon).toLowerCase(Locale.ROOT).trim() + ":" + value;
  }
}
