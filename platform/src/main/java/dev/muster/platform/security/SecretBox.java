package dev.muster.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts secrets that must be read back (AES-256-GCM), such as those that sign webhooks. */
@ApplicationScoped
public class SecretBox {
  private static final String VERSION = "v1.";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<byte[]> keys;

  SecretBox(SigningSecret secret) {
    keys = secret.keys("muster/secret-box");
  }

  /**
   * @param context what the secret belongs to; needed again to open it
   */
  public String seal(String context, String plain) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      var sealed =
          cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce, context)
              .doFinal(plain.getBytes(StandardCharsets.UTF_8));
      var box = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
      return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(box);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws IllegalArgumentException when the box was not sealed here, for this context
   */
  public String open(String context, String sealed) {
    if (!sealed.startsWith(VERSION)) {
      throw new IllegalArgumentException("not a sealed secret");
    }
    var box = Base64.getUrlDecoder().decode(sealed.substring(VERSION.length()));
    for (var key : keys) {
      try {
        var nonce = Arrays.copyOf(box, NONCE);
        var plain =
            cipher(Cipher.DECRYPT_MODE, key, nonce, context)
                .doFinal(box, NONCE, box.length - NONCE);
        return new String(plain, StandardCharsets.UTF_8);
      } catch (GeneralSecurityException tryNextKey) {
        continue;
      }
    }
    throw new IllegalArgumentException("sealed with another key or for another context");
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String context)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
