package dev.muster.comms.copy;

import java.io.IOException;
import java.util.Optional;

/** Where a copy lies. A reader sees the old file or the new one, never half of one. */
interface CopyTarget {
  /** For logs and metrics, such as {@code folder}. */
  String name();

  /** What is there; empty when nothing is. */
  Optional<byte[]> read(String key) throws IOException;

  void put(CopiedFile file) throws IOException;

  /** Removes a file; one that is not there is no error. */
  void delete(String key) throws IOException;
}
