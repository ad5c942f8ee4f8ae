package dev.muster.testkit.rest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A request to send as it is; the body is null when there is none. */
record RawRequest(String method, String url, Map<String, String> headers, byte[] body) {

  RawRequest at(String otherUrl) {
    return new RawRequest(method, otherUrl, headers, body);
  }

  RawRequest with(byte[] otherBody) {
    return new RawRequest(method, url, headers, otherBody);
  }

  RawRequest header(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new RawRequest(method, url, more, body);
  }

  /** The request in a failure's message; long parts are cut. */
  String describe() {
    String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    return method + " " + brief(url) + " " + brief(text);
  }

  /** A text that is short enough to read, without invisible zeros. */
  static String brief(String text) {
    String safe = text.replace("\u0000", "\\0");
    return safe.length() <= 300 ? safe : safe.substring(0, 300) + "... (" + safe.length() + ")";
  }
}
