package dev.muster.comms.external;

/**
 * Where an external page is.
 *
 * @param baseUrl of the manage API, without a slash at its end
 * @param pageId as the other side names it
 */
public record ExternalAddress(String baseUrl, String pageId) {
  /** Where the vendor answers. */
  public static final String VENDOR = "https://api.statuspage.io/v1";

  public ExternalAddress {
    baseUrl = baseUrl.replaceAll("/+$", "");
  }
}
