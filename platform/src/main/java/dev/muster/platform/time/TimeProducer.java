package dev.muster.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Gives every bean its time; tests replace it with a clock they can move. */
public final class TimeProducer {

  @Produces
  @Singleton
  @DefaultBean
  InstantSource instantSource() {
    return new MicrosecondClock();
  }
}
