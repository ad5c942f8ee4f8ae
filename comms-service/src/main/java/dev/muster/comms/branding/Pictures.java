package dev.muster.comms.branding;

import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Keeps the pictures of pages; each is known by the hash of its bytes. */
@ApplicationScoped
public class Pictures {
  private static final int HASH_LETTERS = 32;

  private final Sql sql;
  private final PublicChanges changes;
  private final InstantSource time;

  Pictures(Sql sql, PublicChanges changes, InstantSource time) {
    this.sql = sql;
    this.changes = changes;
    this.time = time;
  }

  /**
   * Puts a picture in its place, instead of the one that is there.
   *
   * @throws ProblemException as {@link Picture#of}; 422 when a favicon is a WebP, which not every
   *     browser shows
   */
  public StoredPicture put(UUID pageId, PictureSlot slot, byte[] file) {
    Picture picture = Picture.of(file);
    if (slot == PictureSlot.FAVICON && picture.kind() == Picture.Kind.WEBP) {
      throw Picture.refused("type", "a favicon is a PNG or an SVG");
    }
    Instant now = time.instant();
    sql.update(
        """
        insert into page_picture
          (page_id, slot, hash, content_type, width, height, content, updated_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (page_id, slot) do update set hash = excluded.hash,
          content_type = excluded.content_type, width = excluded.width, height = excluded.height,
          content = excluded.content, updated_at = excluded.updated_at
        """,
        pageId,
        slot,
        hash(file),
        picture.kind().type(),
        picture.width(),
        picture.height(),
        file,
        now);
    changes.happened();
    return new StoredPicture(
        slot, hash(file), picture.kind(), picture.width(), picture.height(), file);
  }

  /** Takes a picture away; nothing happens when there is none. */
  public void remove(UUID pageId, PictureSlot slot) {
    sql.update("delete from page_picture where page_id = ? and slot = ?", pageId, slot);
    changes.happened();
  }

  /** All pictures of a page. */
  public List<StoredPicture> ofPage(UUID pageId) {
    return sql.query(
        "select * from page_picture where page_id = ? order by slot",
        row ->
            new StoredPicture(
                PictureSlot.valueOf(row.getString("slot")),
                row.getString("hash"),
                Picture.Kind.ofType(row.getString("content_type")),
                row.getInt("width"),
                row.getInt("height"),
                row.getBytes("content")),
        pageId);
  }

  private static String hash(byte[] file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(file))
          .substring(0, HASH_LETTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
