package dev.muster.comms.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Absolute addresses that go into mail, feeds and pages. */
@ApplicationScoped
public class Links {
  private final PublicAddress site;
  private final String console;

  Links(
      @ConfigProperty(name = "muster.public-url") String site,
      @ConfigProperty(name = "muster.console-url") String console) {
    this.site = new PublicAddress(withoutSlash(site));
    this.console = withoutSlash(console);
  }

  /** Address under our own public one; {@code path} begins with a slash or is empty. */
  public String site(String path) {
    return site.origin() + path;
  }

  /**
   * Address of a status page, without a slash at the end.
   *
   * @param hosts its own host names; empty when it has none
   * @param path where it is under our public address
   */
  public String page(List<String> hosts, String path) {
    return site.of(hosts, path);
  }

  /** Where status pages are found. */
  public PublicAddress publicAddress() {
    return site;
  }

  public String incident(UUID id) {
    return console + "/incidents/" + id;
  }

  /**
   * Where somebody signs in to see a status page.
   *
   * @param way where they want to go below the page, of letters that an address may have
   */
  public String visit(String code, String way) {
    return console + "/status-pages/" + code + "?to=" + way;
  }

  /** What support may say of an incident. */
  public String support(UUID incidentId) {
    return console + "/support?incident=" + incidentId;
  }

  public String postmortem(UUID id) {
    return console + "/post-mortems/" + id;
  }

  /** All post-mortems. */
  public String library() {
    return console + "/post-mortems/library";
  }

  /** One section of a post-mortem, by its key. */
  public String section(UUID postmortemId, String section) {
    return postmortem(postmortemId) + "#" + section;
  }

  public String actionItem(UUID id) {
    return console + "/action-items?item=" + id;
  }

  /** The open action items of whoever follows it. */
  public String ownActionItems() {
    return console + "/action-items?owner=me";
  }

  /** How action items stand, for managers. */
  public String followUp() {
    return console + "/follow-up";
  }

  /** Where somebody says whether what was done holds. */
  public String followUpReviews() {
    return console + "/follow-up/reviews";
  }

  /** Where a maintenance of a page is moved on. */
  public String maintenance(UUID pageId, UUID id) {
    return console + "/status-page?tab=maintenances&page=" + pageId + "&maintenance=" + id;
  }

  /** Where the posts of a page are written. */
  public String posts(UUID pageId) {
    return console + "/status-page?tab=posts&page=" + pageId;
  }

  /** Where somebody decides on what waits to become public; asks for a log-in like the rest. */
  public String publication(UUID pageId, UUID id) {
    return posts(pageId) + "&publication=" + id;
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
