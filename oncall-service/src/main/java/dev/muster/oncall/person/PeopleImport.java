package dev.muster.oncall.person;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a list of people: good rows are added, bad ones are named, neither stops the other. */
@ApplicationScoped
public class PeopleImport {
  private final People people;
  private final Validator validator;

  PeopleImport(People people, Validator validator) {
    this.people = people;
    this.validator = validator;
  }

  /** What became of a row. */
  public enum Status {
    ADDED,
    /** Somebody with this e-mail address is known; nothing was changed. */
    KNOWN,
    INVALID
  }

  /**
   * @param personId null for an invalid row
   * @param errors empty unless the row is invalid
   */
  public record RowResult(
      int row,
      @Nullable String email,
      Status status,
      @Nullable UUID personId,
      List<FieldError> errors) {}

  /** Handles one row; {@code row} counts from 1 as in the list. */
  public interface Row {
    PersonDetails details();

    String email();
  }

  public List<RowResult> add(List<? extends Row> rows) {
    var seen = new HashSet<String>();
    var results = new ArrayList<RowResult>();
    for (int i = 0; i < rows.size(); i++) {
      results.add(add(i + 1, rows.get(i), seen));
    }
    return results;
  }

  private RowResult add(int number, Row row, Set<String> seen) {
    var errors =
        validator.validate(row).stream()
            .map(
                v ->
                    new FieldError(
                        v.getPropertyPath().toString(),
                        rule(v.getConstraintDescriptor().getAnnotation().annotationType()),
                        v.getMessage()))
            .toList();
    if (!errors.isEmpty()) {
      return new RowResult(number, row.email(), Status.INVALID, null, errors);
    }
    var details = row.details();
    if (!seen.add(details.email().toLowerCase(Locale.ROOT))) {
      return invalid(number, row, new FieldError("email", "unique", "appears twice in the list"));
    }
    var known = people.byEmail(details.email());
    if (known.isPresent()) {
      return new RowResult(number, row.email(), Status.KNOWN, known.get().id(), List.of());
    }
    try {
      return new RowResult(number, row.email(), Status.ADDED, people.add(details).id(), List.of());
    } catch (ProblemException refused) {
      return new RowResult(number, row.email(), Status.INVALID, null, refused.problem().errors());
    }
  }

  private static RowResult invalid(int number, Row row, FieldError error) {
    return new RowResult(number, row.email(), Status.INVALID, null, List.of(error));
  }

  private static String rule(Class<?> constraint) {
    var name = constraint.getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
