package dev.muster.oncall.page;

import dev.muster.oncall.person.ContactMethodKind;
import java.util.UUID;

/**
 * A contact method as paging sees it.
 *
 * @param address as the kind has it
 * @param sealedSecret what its messages are signed or encrypted with, encrypted; null for kinds
 *     that need nothing
 */
public record ReachableMethod(
    UUID id, ContactMethodKind kind, String address, String sealedSecret, boolean verified) {}
