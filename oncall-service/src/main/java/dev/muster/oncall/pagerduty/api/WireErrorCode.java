package dev.muster.oncall.pagerduty.api;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What PagerDuty's API calls our problems. */
enum WireErrorCode {
  INTERNAL(2000, "Internal Error"),
  INVALID_INPUT(2001, "Invalid Input Provided"),
  MISSING_ARGUMENTS(2003, "Missing Arguments"),
  BAD_SINCE(2004, "Invalid Since Parameter"),
  BAD_UNTIL(2005, "Invalid Until Parameter"),
  AUTHENTICATION_FAILED(2006, "Authentication Failed"),
  ACCESS_DENIED(2010, "Access Denied"),
  RATE_LIMIT(2020, "Rate Limit Exceeded"),
  NOT_FOUND(2100, "Not Found"),
  INVALID_SCHEDULE(3001, "Invalid Schedule"),
  OVERRIDE_NOT_FOUND(4004, "Override Not Found");

  private static final Set<String> REQUIRED = Set.of("notNull", "notBlank", "notEmpty", "required");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final String PARAMETERS = "^(range|page)\\.";

  private final int number;
  private final String message;

  WireErrorCode(int number, String message) {
    this.number = number;
    this.message = message;
  }

  static WireErrorCode of(Problem problem) {
    return switch (problem.status()) {
      case 401 -> AUTHENTICATION_FAILED;
      case 403 -> ACCESS_DENIED;
      case 404 -> problem.code().equals("override.not-found") ? OVERRIDE_NOT_FOUND : NOT_FOUND;
      case 429 -> RATE_LIMIT;
      default -> problem.status() >= 500 ? INTERNAL : ofInput(problem);
    };
  }

  private static WireErrorCode ofInput(Problem problem) {
    if (problem.code().equals("pagerduty.invalid-schedule")) {
      return INVALID_SCHEDULE;
    }
    if (is(problem, "since")) {
      return missing(problem) ? MISSING_ARGUMENTS : BAD_SINCE;
    }
    if (is(problem, "until")) {
      return missing(problem) ? MISSING_ARGUMENTS : BAD_UNTIL;
    }
    return missing(problem) ? MISSING_ARGUMENTS : INVALID_INPUT;
  }

  private static boolean is(Problem problem, String field) {
    return problem.errors().stream().anyMatch(error -> error.field().equals(field));
  }

  private static boolean missing(Problem problem) {
    return problem.errors().stream().anyMatch(error -> REQUIRED.contains(error.rule()));
  }

  /** PagerDuty knows no conflicts and nothing that is well-formed but unacceptable. */
  static int status(Problem problem) {
    return problem.status() == 422 || problem.status() == 409 ? 400 : problem.status();
  }

  WireError body(Problem problem) {
    var errors =
        problem.errors().isEmpty()
            ? List.of(problem.detail())
            : problem.errors().stream().map(WireErrorCode::words).toList();
    return new WireError(new WireError.Content(number, message, errors));
  }

  private static String words(FieldError error) {
    var field =
        HUMP.matcher(error.field().replaceFirst(PARAMETERS, ""))
            .replaceAll("_")
            .toLowerCase(Locale.ROOT);
    return field + " " + error.message();
  }
}
