package dev.muster.platform.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that changes something: it runs in one transaction together with its audit row,
 * and a repeated {@code Idempotency-Key} gets the first answer again.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Write {
  /** What is done, as noun and verb: {@code alert.acknowledge}. */
  @Nonbinding
  String value();

  /**
   * The answer holds a secret that is shown once and kept nowhere. It is not remembered for an
   * {@code Idempotency-Key} either: a repeat is told so by 409 {@code
   * request.secret-already-shown}.
   */
  @Nonbinding
  boolean secret() default false;
}
