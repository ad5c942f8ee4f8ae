package dev.muster.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsContractTest {
  @TempDir Path directory;

  @Test
  void sameKeysAndArgumentsPassWhateverTheOrder() {
    texts(
        "a={n, plural, one {# alert} other {# alerts}} for {who}\nb=x",
        "b=х\na={who}: {n, plural, one {#} few {#} many {#} other {#}}");

    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void aMissingKeyIsFound() {
    texts("a=x\nb=y", "a=х");

    assertThatThrownBy(this::check).isInstanceOf(AssertionError.class).hasMessageContaining("b");
  }

  @Test
  void aForgottenArgumentIsFound() {
    texts("a=Paged by {service}", "a=Вызов");

    assertThatThrownBy(this::check)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("service");
  }

  private void texts(String english, String russian) {
    try {
      Files.writeString(directory.resolve("mail_en.properties"), english);
      Files.writeString(directory.resolve("mail_ru.properties"), russian);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void check() throws Throwable {
    TextsContract contract =
        new TextsContract() {
          @Override
          protected Path directory() {
            return directory;
          }
        };
    for (var test : contract.everyLanguageSaysTheSame()) {
      test.getExecutable().execute();
    }
  }
}
