package dev.muster.local.postgres;

import dev.muster.local.LocalException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, which are packed into a jar on the class path. */
final class Binaries {
  private Binaries() {}

  static void unpack(Path folder) throws IOException {
    String name = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
    try (InputStream packed = Binaries.class.getResourceAsStream("/" + name)) {
      if (packed == null) {
        throw new LocalException(
            "There is no packed PostgreSQL for this machine (%s); give a server with --postgres-url"
                .formatted(name));
      }
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          write(folder, entry, tar);
        }
      }
    }
  }

  /** Name of the archive for an operating system and processor as the JVM calls them. */
  static String resource(String system, String processor) {
    boolean mac = system.toLowerCase(Locale.ROOT).contains("mac");
    boolean arm = processor.equals("aarch64");
    String machine = arm ? "arm_64" : "x86_64";
    return "postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", machine);
  }

  private static void write(Path folder, TarArchiveEntry entry, InputStream content)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("Entry outside of the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
        throw new IOException("Cannot make executable: " + target);
      }
    }
  }
}
