package dev.muster.comms.policy;

import dev.muster.comms.policy.SupportRecipient.Channel;
import dev.muster.comms.validation.SpokenLanguage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** Where support hears of incidents: a mailbox, or a channel in Slack, in its language. */
public record SupportRecipientDocument(
    @NotNull Channel channel,
    @NotBlank
        @Size(max = 254)
        @Pattern(
            regexp = "[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+|[#A-Za-z0-9_-]{1,81}",
            message = "an e-mail address, or a channel's name or id")
        String address,
    @NotNull @SpokenLanguage String language) {
  SupportRecipient toRecipient() {
    return new SupportRecipient(channel, address, Locale.forLanguageTag(language));
  }
}
