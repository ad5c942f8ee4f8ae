package dev.muster.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {
  /** Chosen from 12,000 at random, several would be the same in two JVMs that lock nothing. */
  private static final int MANY = 600;

  @Test
  void noPortIsLentTwiceOfWhateverJvmAndNoneIsOneOfOutgoingConnections() throws Exception {
    Process other = otherJvm();
    try (BufferedReader lines = other.inputReader()) {
      // When
      List<Integer> ports = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        ports.add(Integer.valueOf(lines.readLine()));
        ports.add(FreePort.lend());
      }

      // Then
      assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 32_000);
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  private static Process otherJvm() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Borrower.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Borrows {@link #MANY} ports, says which, and keeps them until it is killed. */
  static final class Borrower {
    private Borrower() {}

    public static void main(String[] args) throws Exception {
      IntStream.range(0, MANY).map(i -> FreePort.lend()).forEach(System.out::println);
      Thread.currentThread().join();
    }
  }
}
