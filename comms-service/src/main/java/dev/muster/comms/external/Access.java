package dev.muster.comms.external;

/**
 * How to call an external page; never logged.
 *
 * @param baseUrl of the manage API, without a slash at its end
 * @param pageId as the other side names it; null where there is no page in the path
 * @param key null for public documents
 */
public record Access(String baseUrl, String pageId, String key) {
  String url(String path) {
    return pageId == null ? baseUrl + path : baseUrl + "/pages/" + pageId + path;
  }

  @Override
  public String toString() {
    return "Access[" + baseUrl + ", " + pageId + "]";
  }
}
