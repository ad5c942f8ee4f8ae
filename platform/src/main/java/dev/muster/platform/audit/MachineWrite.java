package dev.muster.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A write by a machine or through a link that keeps its own log (alert intake, one-click
 * unsubscribe), so that no audit row is written per call.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MachineWrite {}
