package dev.muster.comms.component.api;

/** Optional words of a request. */
final class Words {
  private Words() {}

  /** Without space around; null for nothing but space. */
  static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
