package dev.muster.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The Kafka topic that carries every event of a sealed interface. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Topic {

  /** Name of the topic. */
  String value();

  /** Partitions at creation; changing them later would break the order within a key. */
  int partitions() default 8;

  /** Whether only the last event of each key is kept, so that a new reader gets the whole state. */
  boolean compacted() default false;
}
