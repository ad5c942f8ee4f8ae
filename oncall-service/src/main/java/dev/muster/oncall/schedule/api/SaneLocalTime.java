package dev.muster.oncall.schedule.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDateTime;

/** A time on the wall between the years 2000 and 2200; null passes. */
@Constraint(validatedBy = SaneLocalTime.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface SaneLocalTime {
  String message() default "must lie between the years 2000 and 2200";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check. */
  class Check implements ConstraintValidator<SaneLocalTime, LocalDateTime> {
    private static final int FIRST = 2_000;
    private static final int LAST = 2_200;

    @Override
    public boolean isValid(LocalDateTime at, ConstraintValidatorContext context) {
      return at == null || (at.getYear() >= FIRST && at.getYear() < LAST);
    }
  }
}
