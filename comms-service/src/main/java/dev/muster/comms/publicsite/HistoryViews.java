package dev.muster.comms.publicsite;

import dev.muster.comms.text.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What happened on one page, by day and by month, in one language. */
final class HistoryViews {
  private static final int DAYS_SHOWN = 7;

  private final SiteModel.Page page;
  private final Locale locale;
  private final Moments moments;
  private final IncidentViews incidents;

  HistoryViews(SiteModel.Page page, Locale locale, Moments moments, IncidentViews incidents) {
    this.page = page;
    this.locale = locale;
    this.moments = moments;
    this.incidents = incidents;
  }

  /**
   * Posts by the month in which they began.
   *
   * @param posts the newest first
   */
  List<Views.Month> months(List<SiteModel.Incident> posts) {
    Map<YearMonth, List<SiteModel.Incident>> months = new LinkedHashMap<>();
    posts.forEach(
        each ->
            months
                .computeIfAbsent(
                    YearMonth.from(moments.date(each.startedAt())), month -> new ArrayList<>())
                .add(each));
    return months.entrySet().stream()
        .map(month -> month(month.getKey(), month.getValue()))
        .toList();
  }

  Views.Month month(YearMonth month, List<SiteModel.Incident> posts) {
    return new Views.Month(
        capitalised(moments.month(month.atDay(1))), posts.stream().map(incidents::among).toList());
  }

  /** Links to all months in which something was posted. */
  List<Views.Year> archive() {
    Map<Integer, List<Views.MonthLink>> years = new LinkedHashMap<>();
    for (String each : page.months()) {
      YearMonth month = YearMonth.parse(each);
      years
          .computeIfAbsent(month.getYear(), year -> new ArrayList<>())
          .add(
              new Views.MonthLink(
                  each,
                  capitalised(month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale))));
    }
    return years.entrySet().stream()
        .map(year -> new Views.Year(year.getKey().toString(), year.getValue()))
        .toList();
  }

  /** The last days, today first, with what began on them and is over. */
  List<Views.Day> days(Instant now) {
    LocalDate today = moments.date(now);
    Map<LocalDate, List<Views.Incident>> ended =
        page.history().stream()
            .filter(incident -> !incident.status().open())
            .collect(
                Collectors.groupingBy(
                    incident -> moments.date(incident.startedAt()),
                    Collectors.mapping(incidents::among, Collectors.toList())));
    return today
        .minusDays(DAYS_SHOWN - 1L)
        .datesUntil(today.plusDays(1))
        .sorted(Comparator.reverseOrder())
        .map(day -> new Views.Day(moments.day(day), ended.getOrDefault(day, List.of())))
        .toList();
  }

  private String capitalised(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
  }
}
