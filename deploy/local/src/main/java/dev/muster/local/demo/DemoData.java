package dev.muster.local.demo;

import dev.muster.local.Secrets;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/**
 * Fills an installation with something to look at, through the public interfaces only. Running it
 * again adds what is missing and nothing twice.
 */
public final class DemoData {
  private final DemoWorld world;
  private final DemoCatalogue catalogue;
  private final DemoKeys keys;
  private final boolean mailIsCaught;
  private final InstantSource clock;

  /**
   * @param urls base URL by part
   * @param issuer where the demo people sign in
   * @param secrets keeps the integration keys, which are shown once only
   */
  public DemoData(
      UnaryOperator<String> urls,
      String issuer,
      Secrets secrets,
      boolean mailIsCaught,
      InstantSource clock) {
    this.world = new DemoWorld(urls, issuer);
    this.catalogue = new DemoCatalogue(world, clock);
    this.keys = new DemoKeys(world, secrets);
    this.mailIsCaught = mailIsCaught;
    this.clock = clock;
  }

  /** What a tour needs to know. */
  public record Tour(String eventsKey, String alertmanagerKey) {}

  /** Returns the keys of the service Checkout, on which nothing has happened yet. */
  public Tour ensure() throws InterruptedException {
    new DemoPolicies(world).ensure();
    catalogue.ensure();
    String checkout = catalogue.serviceId("Checkout");
    Tour tour = new Tour(keys.events(checkout), keys.alertmanager(checkout));
    new DemoStatusPage(world, mailIsCaught).ensure(catalogue);
    new DemoPast(world, catalogue, clock).ensure();
    new DemoIncidents(world, catalogue, keys, clock).ensure();
    return tour;
  }
}
