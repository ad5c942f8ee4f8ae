package dev.muster.oncall.person.api;

import dev.muster.oncall.person.PeopleImport;
import java.util.List;

/** What became of each row of an imported list. */
public record PeopleImportResponse(
    long added, long known, long invalid, List<PeopleImport.RowResult> rows) {

  static PeopleImportResponse from(List<PeopleImport.RowResult> rows) {
    return new PeopleImportResponse(
        count(rows, PeopleImport.Status.ADDED),
        count(rows, PeopleImport.Status.KNOWN),
        count(rows, PeopleImport.Status.INVALID),
        rows);
  }

  private static long count(List<PeopleImport.RowResult> rows, PeopleImport.Status status) {
    return rows.stream().filter(row -> row.status() == status).count();
  }
}
