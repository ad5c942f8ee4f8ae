package dev.muster.comms.copy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where copies of the public documents are kept for a CDN; nowhere unless told. */
@ConfigMapping(prefix = "muster.public-copy")
public interface CopyConfig {
  /** How often it is looked whether the documents have changed, such as {@code 5s}. */
  String every();

  /** Served by a web server of its own. */
  Optional<Path> folder();

  Bucket bucket();

  /** A bucket of an S3-compatible store. */
  interface Bucket {
    /** Empty for none. */
    Optional<String> name();

    /** Folder within it; empty for its top. */
    Optional<String> prefix();

    /** Address of the store; Amazon's own when empty. */
    Optional<String> endpoint();

    @WithDefault("us-east-1")
    String region();

    /** Empty for those that the machine was given, such as a role. */
    Optional<String> accessKey();

    Optional<String> secretKey();
  }
}
