package dev.muster.comms.validation;

import dev.muster.platform.i18n.Languages;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

/** The tag of a language that Muster speaks, such as {@code en}; null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SpokenLanguage.Check.class)
public @interface SpokenLanguage {
  String message() default "is not a language that is spoken here";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks it up. */
  class Check implements ConstraintValidator<SpokenLanguage, String> {
    @Override
    public boolean isValid(String tag, ConstraintValidatorContext context) {
      return tag == null || Languages.all().stream().map(Locale::getLanguage).anyMatch(tag::equals);
    }
  }
}
