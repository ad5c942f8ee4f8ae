package dev.muster.platform.delivery.webpush;

import com.interaso.webpush.VapidKeys;
import dev.muster.platform.database.Sql;
import dev.muster.platform.security.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Base64;

/**
 * The keys by which push services know this installation (RFC 8292). They are made once, by
 * whichever replica needs them first, and kept for good: browsers subscribe for this very key.
 */
@ApplicationScoped
public class VapidKeyPair {
  private static final String CONTEXT = "vapid-key";

  private final Sql sql;
  private final SecretBox secrets;
  private final InstantSource time;
  private volatile VapidKeys known;

  VapidKeyPair(Sql sql, SecretBox secrets, InstantSource time) {
    this.sql = sql;
    this.secrets = secrets;
    this.time = time;
  }

  /** What browsers subscribe with: the uncompressed point in base64url. */
  public String publicKey() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(keys().getApplicationServerKey());
  }

  /**
   * @throws IllegalArgumentException when they were sealed with a signing secret that is gone
   */
  VapidKeys keys() {
    if (known == null) {
      known = stored();
    }
    return known;
  }

  private VapidKeys stored() {
    var keys = sql.query("select public_key, sealed_private_key from vapid_key", this::opened);
    if (!keys.isEmpty()) {
      return keys.get(0);
    }
    var made = VapidKeys.generate();
    sql.update(
        """
        insert into vapid_key (public_key, sealed_private_key, created_at) values (?, ?, ?)
        on conflict do nothing
        """,
        made.getX509PublicKey(),
        secrets.seal(CONTEXT, made.getPkcs8PrivateKey()),
        time.instant());
    return stored();
  }

  private VapidKeys opened(ResultSet row) throws SQLException {
    return VapidKeys.create(
        row.getString("public_key"), secrets.open(CONTEXT, row.getString("sealed_private_key")));
  }
}
