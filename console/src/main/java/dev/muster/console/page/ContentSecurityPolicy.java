package dev.muster.console.page;

import java.util.List;

/** What a page of the console may load: its own files, and style elements that carry the nonce. */
final class ContentSecurityPolicy {
  /** For everything that is not the app's page: nothing may be loaded or framed. */
  static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  private ContentSecurityPolicy() {}

  static String page(String nonce) {
    return String.join(
        "; ",
        List.of(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'nonce-" + nonce + "'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'"));
  }
}
