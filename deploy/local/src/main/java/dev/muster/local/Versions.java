package dev.muster.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions of what the build brought along. */
public final class Versions {
  private static final Properties VERSIONS = load();

  private Versions() {}

  public static String of(String name) {
    return VERSIONS.getProperty(name);
  }

  private static Properties load() {
    try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
      Properties properties = new Properties();
      properties.load(file);
      return properties;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
