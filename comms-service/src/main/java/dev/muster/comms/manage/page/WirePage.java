package dev.muster.comms.manage.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.comms.manage.body.WireTime;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.text.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A page as the manage API shows it (contract B.1); what pages here do not have is null.
 *
 * @param subdomain last part of the address here
 * @param allowPageSubscribers whether readers may subscribe; so the other {@code allow...}
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WirePage(
    String id,
    String createdAt,
    String updatedAt,
    String name,
    @Nullable String pageDescription,
    @Nullable String headline,
    String branding,
    String subdomain,
    @Nullable String domain,
    String url,
    @Nullable String supportUrl,
    boolean hiddenFromSearch,
    boolean allowPageSubscribers,
    boolean allowIncidentSubscribers,
    boolean allowEmailSubscribers,
    boolean allowSmsSubscribers,
    boolean allowRssAtomFeeds,
    boolean allowWebhookSubscribers,
    @Nullable String notificationsFromEmail,
    @Nullable String notificationsEmailFooter,
    int activityScore,
    @Nullable String twitterUsername,
    boolean viewersMustBeTeamMembers,
    @Nullable String ipRestrictions,
    @Nullable String city,
    @Nullable String state,
    @Nullable String country,
    String timeZone) {

  /**
   * @param url absolute address of the page
   */
  public static WirePage of(StatusPage page, String url) {
    WireTime times = new WireTime(page.zone());
    String description =
        Localized.pick(page.description(), page.languages().get(0), page.languages());
    return new WirePage(
        page.code(),
        times.write(page.createdAt()),
        times.write(page.updatedAt()),
        page.name(),
        description.isEmpty() ? null : description,
        null,
        "basic",
        page.slug(),
        page.hosts().isEmpty() ? null : page.hosts().get(0),
        url,
        page.supportContact(),
        false,
        true,
        true,
        true,
        true,
        true,
        true,
        null,
        null,
        0,
        null,
        false,
        null,
        null,
        null,
        null,
        page.zone().getId().equals("UTC") ? "Etc/UTC" : page.zone().getId());
  }
}
