package dev.muster.platform.delivery.twilio;

import dev.muster.platform.delivery.http.WebForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The addresses that providers call back, and whether it is them who call. */
@ApplicationScoped
public class TwilioCallbacks {
  public static final String STATUS_PATH = "/twilio/status";
  private static final String DELIVERY = "delivery";

  private final Optional<String> base;
  private final List<String> spellings;
  private final List<TwilioAccount> accounts;

  TwilioCallbacks(TwilioConfig config) {
    this.base = config.callbackUrl().map(url -> url.replaceAll("/+$", ""));
    this.spellings = base.map(TwilioCallbacks::spellings).orElse(List.of());
    this.accounts = TwilioAccount.of(config);
  }

  /** Where news of a delivery goes; empty without an address of our own. */
  Optional<String> status(UUID delivery) {
    return address(STATUS_PATH + "?" + DELIVERY + "=" + delivery);
  }

  /**
   * An address of this service as providers see it.
   *
   * @param path with its query
   */
  public Optional<String> address(String path) {
    return base.map(url -> url + path);
  }

  /**
   * Whether a configured account signed this call ({@code X-Twilio-Signature}). Providers sign the
   * address as they know it, some with the default port and some without.
   *
   * @param path with its query, as called
   * @param signature the header; null is never genuine
   */
  public boolean isGenuine(String path, WebForm form, String signature) {
    if (signature == null || form.value("AccountSid") == null) {
      return false;
    }
    return accounts.stream()
        .filter(account -> account.sid().equals(form.value("AccountSid")))
        .anyMatch(
            account ->
                spellings.stream()
                    .map(spelling -> signature(account.token(), spelling + path, form))
                    .anyMatch(ours -> isEqual(ours, signature)));
  }

  private static boolean isEqual(String ours, String theirs) {
    return MessageDigest.isEqual(
        ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> spellings(String url) {
    var parsed = URI.create(url);
    var port = parsed.getScheme().equals("https") ? ":443" : ":80";
    var end = parsed.getScheme().length() + 3 + parsed.getRawAuthority().length();
    var authority = url.substring(0, end);
    var rest = url.substring(end);
    return parsed.getPort() < 0
        ? List.of(url, authority + port + rest)
        : Stream.of(url, authority.endsWith(port) ? without(authority, port) + rest : url)
            .distinct()
            .toList();
  }

  private static String without(String authority, String port) {
    return authority.substring(0, authority.length() - port.length());
  }

  private static String signature(String token, String url, WebForm form) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal((url + signed(form)).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every name in order with its values, each value once and in order. */
  static String signed(WebForm form) {
    return form.fields().entrySet().stream()
        .flatMap(
            field -> new TreeSet<>(field.getValue()).stream().map(value -> field.getKey() + value))
        .collect(Collectors.joining());
  }
}
