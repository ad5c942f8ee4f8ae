package dev.muster.oncall.person.api;

import dev.muster.oncall.person.ContactMethodKind;
import java.util.List;

/**
 * All contact methods of a person.
 *
 * @param available kinds that a provider is configured for
 */
public record ContactMethodsResponse(
    List<ContactMethodResponse> items, List<ContactMethodKind> available) {}
