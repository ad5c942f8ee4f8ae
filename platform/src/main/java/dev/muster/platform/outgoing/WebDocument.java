package dev.muster.platform.outgoing;

/**
 * What was found at an address.
 *
 * @param body null when it has not changed since the versions that were asked about
 * @param etag as the server named this version; null when it did not
 * @param lastModified the header as it came; null without one
 */
public record WebDocument(byte[] body, String etag, String lastModified) {

  public boolean isUnchanged() {
    return body == null;
  }
}
