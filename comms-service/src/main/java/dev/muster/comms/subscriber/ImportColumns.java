package dev.muster.comms.subscriber;

import dev.muster.platform.csv.CsvReader;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a file is what: our own titles, and those that Statuspage's API and exports use.
 */
final class ImportColumns {
  private static final Map<String, Column> TITLES = titles();

  private final Map<Column, Integer> places = new HashMap<>();

  /** What a column can tell of a subscriber. */
  enum Column {
    CHANNEL("channel", "mode", "type", "subscriber_type"),
    ADDRESS("address"),
    EMAIL("email", "email_address", "e_mail"),
    PHONE("phone_number", "phone", "sms", "display_phone_number"),
    COUNTRY("phone_country", "country"),
    ENDPOINT("endpoint", "url", "webhook", "webhook_url"),
    CONTACT("contact_email", "contact"),
    LANGUAGE("language", "locale"),
    STATE("state", "status"),
    WANTS("wants"),
    COMPONENTS("components", "component_ids", "component_names"),
    EXTERNAL_ID("id", "subscriber_id", "external_id"),
    QUARANTINED("quarantined_at");

    private final List<String> titles;

    Column(String... titles) {
      this.titles = List.of(titles);
    }
  }

  /**
   * @throws ProblemException 422 {@code import.no-columns} without one that names targets
   */
  ImportColumns(CsvReader.Line titles) {
    for (int place = 0; place < titles.cells().size(); place++) {
      Column column = TITLES.get(normalized(titles.cells().get(place)));
      if (column != null) {
        places.putIfAbsent(column, place);
      }
    }
    if (List.of(Column.ADDRESS, Column.EMAIL, Column.PHONE, Column.ENDPOINT).stream()
        .noneMatch(places::containsKey)) {
      throw new ProblemException(
          Problem.unprocessable(
              "import.no-columns",
              "The first line must name the columns",
              new FieldError(
                  "csv", "columns", "needs a column address, email, phone_number or endpoint")));
    }
  }

  /** What a line says in a column, without the mark that keeps it from being a formula. */
  Optional<String> value(CsvReader.Line line, Column column) {
    return Optional.ofNullable(places.get(column))
        .filter(place -> place < line.cells().size())
        .map(place -> line.cells().get(place).strip())
        .map(cell -> cell.matches("(?s)'[=+\\-@].*") ? cell.substring(1) : cell)
        .filter(cell -> !cell.isEmpty());
  }

  private static Map<String, Column> titles() {
    Map<String, Column> titles = new HashMap<>();
    for (Column column : Column.values()) {
      column.titles.forEach(title -> titles.put(title, column));
    }
    return titles;
  }

  private static String normalized(String title) {
    return title.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
  }
}
