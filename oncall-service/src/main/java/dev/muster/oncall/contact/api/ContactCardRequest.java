package dev.muster.oncall.contact.api;

import dev.muster.oncall.contact.ContactCardDetails;
import dev.muster.oncall.escalation.api.TargetBody;
import dev.muster.oncall.person.ContactAddress;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An emergency contact to add or change; with at least one of target, phone, email and url.
 *
 * @param area such as database, networking, security, cloud, vendor
 * @param target whom to page; null for nobody
 * @param phone with its country code
 * @param note such as the number of a support contract
 * @param teamId whose alerts it is for; null for the whole organisation
 * @param position among other cards, the lowest first; 0 when left out
 */
public record ContactCardRequest(
    @NotBlank @Size(max = 100) String name,
    @NotBlank @Size(max = 60) String area,
    @Valid TargetBody target,
    @Size(max = 40) String phone,
    @Size(max = 254) String email,
    @Size(max = 2000) String url,
    @Size(max = 500) String note,
    UUID teamId,
    @Min(0) @Max(10_000) Integer position) {

  /**
   * @throws ProblemException 422 {@code contact-card.bad-address}
   */
  ContactCardDetails details() {
    var errors = new ArrayList<FieldError>();
    var details =
        new ContactCardDetails(
            name,
            area,
            target == null ? null : target.target(),
            phone(errors),
            email(errors),
            url(errors),
            note == null ? "" : note.strip(),
            teamId,
            position == null ? 0 : position);
    refuse(errors);
    return details;
  }

  private String phone(List<FieldError> errors) {
    if (isLeftOut(phone)) {
      return null;
    }
    var number = ContactAddress.phone(phone);
    if (number.isEmpty()) {
      errors.add(
          new FieldError(
              "phone",
              "address",
              "must be a telephone number with its country code, like +12025550123"));
    }
    return number.orElse(null);
  }

  private String email(List<FieldError> errors) {
    if (isLeftOut(email)) {
      return null;
    }
    if (!ContactAddress.isEmail(email.strip())) {
      errors.add(new FieldError("email", "address", "must be an e-mail address"));
    }
    return email.strip();
  }

  private String url(List<FieldError> errors) {
    if (isLeftOut(url)) {
      return null;
    }
    if (!ContactAddress.isWebAddress(url.strip())) {
      errors.add(new FieldError("url", "address", "must be an absolute http or https URL"));
    }
    return url.strip();
  }

  private static boolean isLeftOut(String text) {
    return text == null || text.isBlank();
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "contact-card.bad-address",
              "An address of the contact card is none",
              errors.toArray(FieldError[]::new)));
    }
  }
}
