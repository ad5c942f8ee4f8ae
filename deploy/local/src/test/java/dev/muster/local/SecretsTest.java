package dev.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir private Path folder;

  @Test
  void aSecretIsMadeOnceAndReadableByTheOwnerOnly() throws Exception {
    Path place = folder.resolve("secrets");
    String made = new Secrets(place).password("admin");

    assertThat(new Secrets(place).password("admin")).isEqualTo(made).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve("admin"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aKeyHas32Bytes() {
    String key = new Secrets(folder.resolve("secrets")).key("signing");

    assertThat(Base64.getDecoder().decode(key)).hasSize(32);
  }
}
