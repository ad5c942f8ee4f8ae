package dev.muster.testkit.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A browser's end of web push: its keys, and how it reads what is encrypted for them. Written from
 * RFC 8188 and RFC 8291 with nothing but the JDK, so that it judges whoever encrypts.
 *
 * @param endpoint where messages for it are posted
 */
public record Subscription(
    String endpoint, ECPublicKey key, ECPrivateKey privateKey, byte[] secret) {
  private static final int POINT = 65;
  private static final int SALT = 16;

  /** New keys for an endpoint. */
  public static Subscription at(String endpoint) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      byte[] secret = new byte[16];
      new SecureRandom().nextBytes(secret);
      return new Subscription(
          endpoint, (ECPublicKey) pair.getPublic(), (ECPrivateKey) pair.getPrivate(), secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static Subscription of(String endpoint, byte[] point, byte[] scalar, byte[] secret)
      throws GeneralSecurityException {
    ECPublicKey key = publicKey(point);
    ECPrivateKeySpec spec = new ECPrivateKeySpec(new BigInteger(1, scalar), key.getParams());
    return new Subscription(
        endpoint, key, (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec), secret);
  }

  /** The public key as browsers give it away. */
  public String p256dh() {
    return text(point(key));
  }

  /** The secret as browsers give it away. */
  public String auth() {
    return text(secret);
  }

  /** The text that was encrypted for this subscription; fails for anything else. */
  String read(byte[] body) throws GeneralSecurityException {
    byte[] salt = Arrays.copyOf(body, SALT);
    int keyLength = body[SALT + 4] & 0xff;
    byte[] sender = Arrays.copyOfRange(body, SALT + 5, SALT + 5 + keyLength);
    byte[] record = Arrays.copyOfRange(body, SALT + 5 + keyLength, body.length);

    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(privateKey);
    agreement.doPhase(publicKey(sender), true);
    byte[] info = join("WebPush: info\0".getBytes(US_ASCII), point(key), sender);
    byte[] input = expand(hmac(secret, agreement.generateSecret()), info, 32);
    byte[] pseudoRandom = hmac(salt, input);
    byte[] contentKey =
        expand(pseudoRandom, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16);
    byte[] nonce = expand(pseudoRandom, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12);

    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(contentKey, "AES"),
        new GCMParameterSpec(128, nonce));
    byte[] padded = cipher.doFinal(record);
    int end = padded.length - 1;
    while (padded[end] == 0) {
      end--;
    }
    if (padded[end] != 2) {
      throw new GeneralSecurityException("not the last record");
    }
    return new String(padded, 0, end, UTF_8);
  }

  private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    for (byte[] part : parts) {
      mac.update(part);
    }
    return mac.doFinal();
  }

  private static byte[] expand(byte[] key, byte[] info, int length)
      throws GeneralSecurityException {
    return Arrays.copyOf(hmac(key, info, new byte[] {1}), length);
  }

  static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    ECParameterSpec curve = ((ECPublicKey) generator.generateKeyPair().getPublic()).getParams();
    ECPoint place =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
            new BigInteger(1, Arrays.copyOfRange(point, 33, POINT)));
    return (ECPublicKey)
        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(place, curve));
  }

  private static byte[] point(ECPublicKey key) {
    byte[] point = new byte[POINT];
    point[0] = 4;
    put(key.getW().getAffineX(), point, 33);
    put(key.getW().getAffineY(), point, POINT);
    return point;
  }

  /** Writes 32 bytes that end before {@code end}. */
  private static void put(BigInteger number, byte[] target, int end) {
    byte[] bytes = number.toByteArray();
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, target, end - length, length);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
