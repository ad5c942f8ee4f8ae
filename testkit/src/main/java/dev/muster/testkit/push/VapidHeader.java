package dev.muster.testkit.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who sent a push, as RFC 8292 has them sign it. */
final class VapidHeader {
  private static final Pattern FORM = Pattern.compile("vapid t=([\\w.-]+), ?k=([\\w-]+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private VapidHeader() {}

  /** The claims, checked against the key that subscriptions were made for. */
  static JsonNode claims(String header, String key) throws GeneralSecurityException, IOException {
    Matcher parts = FORM.matcher(String.valueOf(header));
    if (!parts.matches()) {
      throw new GeneralSecurityException("no VAPID header: " + header);
    }
    if (key != null && !key.equals(parts.group(2))) {
      throw new GeneralSecurityException("signed with another key than subscribed for");
    }
    String[] token = parts.group(1).split("\\.");
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(Subscription.publicKey(Base64.getUrlDecoder().decode(parts.group(2))));
    signature.update((token[0] + "." + token[1]).getBytes(US_ASCII));
    if (!signature.verify(Base64.getUrlDecoder().decode(token[2]))) {
      throw new GeneralSecurityException("the signature does not fit");
    }
    return JSON.readTree(Base64.getUrlDecoder().decode(token[1]));
  }
}
