package dev.muster.testkit.rest;

import java.nio.charset.StandardCharsets;

/** A request body and whether the API must refuse it, or merely must not fail on it. */
record BadBody(String name, byte[] content, boolean mustFail) {

  static BadBody text(String name, String content, boolean mustFail) {
    return new BadBody(name, content.getBytes(StandardCharsets.UTF_8), mustFail);
  }
}
