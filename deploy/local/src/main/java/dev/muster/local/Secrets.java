package dev.muster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Secrets of one installation: made once, one file each, readable by the owner only. */
public final class Secrets {
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  public Secrets(Path folder) {
    this.folder = folder;
  }

  /** A password of 32 characters that needs no escaping in a URL, a shell or JSON. */
  public String password(String name) {
    return get(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(random(24)));
  }

  /** A key of 32 random bytes in standard base64. */
  public String key(String name) {
    return get(name, () -> Base64.getEncoder().encodeToString(random(32)));
  }

  /** A secret that was kept before with {@link #keep}. */
  public synchronized Optional<String> kept(String name) {
    return Files.exists(file(name)) ? Optional.of(get(name, () -> "")) : Optional.empty();
  }

  /** Keeps a secret that somebody else made, in place of what was there, and returns it. */
  public synchronized String keep(String name, String value) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot replace the secret " + file(name), failed);
    }
    return get(name, () -> value);
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  private synchronized String get(String name, Maker maker) {
    Path file = file(name);
    try {
      if (!Files.exists(file)) {
        create(file, maker.make());
      }
      return Files.readString(file).strip();
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot keep the secret " + file, failed);
    }
  }

  private void create(Path file, String value) throws IOException {
    Files.createDirectories(folder.getParent());
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, only(OWNER_FOLDER));
    }
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, only(OWNER_FILE));
    Files.writeString(draft, value);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?> only(Set<PosixFilePermission> permissions) {
    return PosixFilePermissions.asFileAttribute(permissions);
  }

  private static byte[] random(int bytes) {
    byte[] value = new byte[bytes];
    RANDOM.nextBytes(value);
    return value;
  }

  private interface Maker {
    String make();
  }
}
