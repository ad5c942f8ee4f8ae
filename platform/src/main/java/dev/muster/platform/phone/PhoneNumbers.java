package dev.muster.platform.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Telephone numbers that people wrote. */
public final class PhoneNumbers {
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private PhoneNumbers() {}

  /**
   * A telephone number in E.164; empty for what cannot be called, or costs whoever calls it more
   * than a call does.
   *
   * @param country of a number without a country code, in ISO 3166 ({@code us}); null where it must
   *     have one
   */
  public static Optional<String> e164(String number, @Nullable String country) {
    try {
      var region = country == null ? null : country.strip().toUpperCase(Locale.ROOT);
      var parsed = PHONES.parse(number.strip(), region);
      return PHONES.isPossibleNumber(parsed)
              && PHONES.getNumberType(parsed) != PhoneNumberType.PREMIUM_RATE
          ? Optional.of(PHONES.format(parsed, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }
}
