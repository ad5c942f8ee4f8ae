package dev.muster.incident.words;

import dev.muster.platform.i18n.Languages;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/**
 * Words for the public by language: languages that Muster speaks, each with 1 to 5000 characters.
 */
@Constraint(validatedBy = PublicText.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicText {
  String message() default "must map languages that Muster speaks to 1 to 5000 characters each";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Checks keys and values; null passes. */
  class Validator implements ConstraintValidator<PublicText, Map<String, String>> {
    private static final int LONGEST = 5_000;

    @Override
    public boolean isValid(Map<String, String> text, ConstraintValidatorContext context) {
      return text == null
          || text.entrySet().stream()
              .allMatch(words -> isSpoken(words.getKey()) && fits(words.getValue()));
    }

    private static boolean isSpoken(String tag) {
      return Languages.all().stream().anyMatch(locale -> locale.toLanguageTag().equals(tag));
    }

    private static boolean fits(String words) {
      return words != null && !words.isBlank() && words.length() <= LONGEST;
    }
  }
}
