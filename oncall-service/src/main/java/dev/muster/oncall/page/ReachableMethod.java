package dev.muster.oncall.page;

import dev.muster.oncall.person.ContactMethodKind;
import java.util.UUID;

/**
 * A contact method as paging sees it.
 *
 * @param address an e-mail address or the URL of a webhook
 * @param sealedSecret the webhook's signing secret, encrypted; null for other kinds
 */
public record ReachableMethod(
    UUID id, ContactMethodKind kind, String address, String sealedSecret, boolean verified) {}
