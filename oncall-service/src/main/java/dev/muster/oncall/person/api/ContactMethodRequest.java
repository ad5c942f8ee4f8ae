package dev.muster.oncall.person.api;

import dev.muster.oncall.person.ContactMethodKind;
import dev.muster.oncall.person.NewContactMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A contact method to add.
 *
 * @param label null for the kind's own name
 * @param address an e-mail address, the http(s) URL of a webhook, a telephone number with its
 *     country code, the URL of an ntfy topic, or the endpoint of a web push or UnifiedPush
 *     subscription, or the e-mail address or member id of somebody in Slack
 * @param keys of the subscription; null for other kinds
 * @param token of an account that may write to the ntfy topic; null for none
 */
public record ContactMethodRequest(
    @NotNull ContactMethodKind kind,
    @Size(max = 100) String label,
    @NotBlank @Size(max = 2000) String address,
    @Valid PushKeysBody keys,
    @Size(min = 1, max = 200) String token) {

  NewContactMethod wanted() {
    return new NewContactMethod(kind, label, address, PushKeysBody.keys(keys), token);
  }
}
