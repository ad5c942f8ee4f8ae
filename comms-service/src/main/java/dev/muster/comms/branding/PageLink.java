package dev.muster.comms.branding;

import java.util.Map;

/**
 * A link in the header or the footer of a page.
 *
 * @param label by language
 * @param url web address or {@code mailto:}
 */
public record PageLink(Map<String, String> label, String url) {
  public PageLink {
    label = Map.copyOf(label);
  }
}
