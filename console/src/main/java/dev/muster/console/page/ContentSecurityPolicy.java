package dev.muster.console.page;

import java.net.URI;
import java.util.List;

/** What a page of the console may load: its own files, and style elements that carry the nonce. */
final class ContentSecurityPolicy {
  /** For everything that is not the app's page: nothing may be loaded or framed. */
  static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  private ContentSecurityPolicy() {}

  /**
   * For the service worker: it calls the console, and where people answer pages without signing in,
   * which is anywhere over https.
   *
   * @param oncall where the on-call service is called from outside, which may be plain http; a
   *     comma-separated list counts as its first; null for unknown
   */
  static String worker(String oncall) {
    String answers = oncall == null ? "" : " " + origin(oncall.split(",")[0].strip());
    return "default-src 'none'; connect-src 'self' https:" + answers;
  }

  private static String origin(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getAuthority();
  }

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
