package dev.muster.oncall.person.api;

import java.util.List;

/** All contact methods of a person. */
public record ContactMethodsResponse(List<ContactMethodResponse> items) {}
