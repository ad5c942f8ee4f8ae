package dev.muster.contracts.catalog;

import dev.muster.contracts.Fields;
import java.time.LocalDate;

/** A public holiday, with the name that it has where people have it off. */
public record Holiday(LocalDate day, String name) {
  public Holiday {
    Fields.required(day, "day");
    Fields.required(name, "name");
  }
}
