package dev.muster.oncall.holiday;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Public holidays of countries, regions and some towns, worked out for a year when they are asked
 * for. A holiday that moves to another day counts on both: nobody is at work on the one, and the
 * other is what it was.
 */
@ApplicationScoped
public class ShippedHolidays {
  private static final int MOST_YEARS = 5_000;
  private static final int COUNTRY = 2;

  /** The library's names have no language of their own; another would be that of the machine. */
  private static final Locale ENGLISH = Locale.ROOT;

  private final Cache<CodeAndYear, Map<LocalDate, String>> years =
      Caffeine.newBuilder().maximumSize(MOST_YEARS).build();

  /** By country, then by code; each country's is read when somebody asks for it. */
  private final Map<String, Map<String, Region>> countries = new ConcurrentHashMap<>();

  private record CodeAndYear(String code, int year) {}

  /** A calendar and where the library has it: below a country, along a path. */
  private record Region(HolidayCalendar calendar, String country, String[] path) {}

  /** By code. */
  public Collection<HolidayCalendar> all() {
    return asLibrary(HolidayManager::getSupportedCalendarCodes).stream()
        .sorted()
        .flatMap(country -> regions(country).values().stream())
        .map(Region::calendar)
        .toList();
  }

  public Optional<HolidayCalendar> find(String code) {
    return Optional.ofNullable(region(code)).map(Region::calendar);
  }

  /** Those from the first day to the last, both included; none for an unknown code. */
  public Map<LocalDate, String> days(String code, LocalDate first, LocalDate last) {
    var days = new TreeMap<LocalDate, String>();
    for (var year = first.getYear(); year <= last.getYear(); year++) {
      days.putAll(days(code, year));
    }
    return Collections.unmodifiableMap(days.subMap(first, true, last, true));
  }

  private Map<LocalDate, String> days(String code, int year) {
    var region = region(code);
    return region == null
        ? Map.of()
        : years.get(new CodeAndYear(code, year), any -> daysOf(region, year));
  }

  private static Map<LocalDate, String> daysOf(Region region, int year) {
    var days = new TreeMap<LocalDate, String>();
    // What is moved over the turn of a year belongs to the year before or after.
    for (var near = year - 1; near <= year + 1; near++) {
      for (var holiday : holidays(region, near)) {
        if (holiday.getType() != HolidayType.OBSERVANCE) {
          put(days, holiday.getActualDate(), year, holiday);
          holiday.getObservedDate().ifPresent(day -> put(days, day, year, holiday));
        }
      }
    }
    return Collections.unmodifiableMap(days);
  }

  private static Collection<Holiday> holidays(Region region, int year) {
    return asLibrary(() -> manager(region.country()).getHolidays(Year.of(year), region.path()))
        .stream()
        .sorted()
        .toList();
  }

  private static void put(Map<LocalDate, String> days, LocalDate day, int year, Holiday holiday) {
    if (day.getYear() == year) {
      days.putIfAbsent(day, holiday.getDescription(ENGLISH));
    }
  }

  private Region region(String code) {
    return code.length() < COUNTRY ? null : regions(code.substring(0, COUNTRY)).get(code);
  }

  private Map<String, Region> regions(String country) {
    var known = countries.get(country);
    if (known == null && isSupported(country)) {
      known = countries.computeIfAbsent(country, any -> asLibrary(() -> read(country)));
    }
    return known == null ? Map.of() : known;
  }

  /** What is longer than a country is a stock exchange. */
  private static boolean isSupported(String country) {
    return country.length() == COUNTRY
        && asLibrary(HolidayManager::getSupportedCalendarCodes).contains(country);
  }

  private static Map<String, Region> read(String country) {
    var read = new TreeMap<String, Region>();
    add(read, manager(country).getCalendarHierarchy(), country, "", "", new String[0]);
    return Collections.unmodifiableMap(read);
  }

  private static void add(
      Map<String, Region> regions,
      CalendarHierarchy at,
      String country,
      String codePrefix,
      String namePrefix,
      String[] path) {
    var code = codePrefix + at.getId().toUpperCase(Locale.ROOT);
    var name = namePrefix + at.getDescription(ENGLISH);
    regions.put(
        code, new Region(new HolidayCalendar(code, name, HolidaySource.SHIPPED), country, path));
    for (var child : at.getChildren().values()) {
      var childPath = Arrays.copyOf(path, path.length + 1);
      childPath[path.length] = child.getId();
      add(regions, child, country, code + "-", name + ", ", childPath);
    }
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
  }

  /** The library looks for its files with the class loader of the thread. */
  private static <T> T asLibrary(Supplier<T> work) {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(HolidayManager.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
