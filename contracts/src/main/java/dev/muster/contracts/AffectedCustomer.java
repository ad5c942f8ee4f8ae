package dev.muster.contracts;

import org.jspecify.annotations.Nullable;

/** A customer who feels an incident; {@code tier} is the customer's, as sales names it, or null. */
public record AffectedCustomer(String name, @Nullable String tier) {
  public AffectedCustomer {
    Fields.required(name, "name");
  }
}
