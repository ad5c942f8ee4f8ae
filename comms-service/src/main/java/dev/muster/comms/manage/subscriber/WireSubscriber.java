package dev.muster.comms.manage.subscriber;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.comms.component.Component;
import dev.muster.comms.manage.body.WireTime;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.Subscriber;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber as the manage API shows it (contract B.4).
 *
 * @param endpoint what may be shown of the address of a webhook
 * @param obfuscatedChannelName the same of a Slack or Teams channel
 * @param components public ids; empty for all
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WireSubscriber(
    String id,
    String mode,
    @Nullable String email,
    @Nullable String endpoint,
    @Nullable String phoneNumber,
    @Nullable String phoneCountry,
    @Nullable String displayPhoneNumber,
    @Nullable String obfuscatedChannelName,
    @Nullable String workspaceName,
    List<String> components,
    @Nullable String pageAccessUserId,
    boolean skipConfirmationNotification,
    String createdAt,
    @Nullable String quarantinedAt,
    @Nullable String purgeAt) {

  /**
   * @param parts all components of the page
   */
  static WireSubscriber of(StatusPage page, List<Component> parts, Subscriber subscriber) {
    WireTime times = new WireTime(page.zone());
    Channel channel = subscriber.channel();
    String shown = subscriber.address();
    boolean chat = channel == Channel.SLACK || channel == Channel.TEAMS;
    return new WireSubscriber(
        subscriber.id().toString(),
        channel.name().toLowerCase(Locale.ROOT),
        subscriber.email(),
        channel == Channel.WEBHOOK ? shown : null,
        channel == Channel.SMS ? shown : null,
        null,
        channel == Channel.SMS ? shown : null,
        chat ? shown : null,
        null,
        parts.stream()
            .filter(part -> subscriber.componentIds().contains(part.id()))
            .map(Component::code)
            .toList(),
        null,
        false,
        times.write(subscriber.createdAt()),
        times.write(subscriber.quarantinedAt()),
        times.write(subscriber.purgeAt()));
  }
}
