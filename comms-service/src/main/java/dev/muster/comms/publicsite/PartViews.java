package dev.muster.comms.publicsite;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.text.Moments;
import dev.muster.platform.i18n.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the page of one status page shows of its components. */
final class PartViews {
  private static final Texts TEXTS = Texts.of("comms");
  private static final int BAR = 4;

  private final SiteModel.Page page;
  private final Locale locale;
  private final Moments moments;
  private final Instant now;
  private final Map<String, String> names;

  PartViews(SiteModel.Page page, Locale locale, Instant now) {
    this.page = page;
    this.locale = locale;
    this.moments = new Moments(ZoneId.of(page.zone()), locale);
    this.now = now;
    this.names =
        page.components().stream()
            .collect(Collectors.toMap(SiteModel.Part::code, SiteModel.Part::name));
  }

  /** The groups with anything to show; components that stand alone share a card without a name. */
  List<Views.Group> groups() {
    List<Views.Group> groups = new ArrayList<>();
    List<SiteModel.Part> alone = new ArrayList<>();
    for (Arrangement.Entry entry : Arrangement.of(page)) {
      List<SiteModel.Part> visible =
          entry.parts().stream().filter(SiteModel.Part::visible).toList();
      if (entry.group() == null) {
        alone.addAll(visible);
      } else if (!visible.isEmpty()) {
        addAlone(groups, alone);
        groups.add(group(entry.group(), visible));
      }
    }
    addAlone(groups, alone);
    return groups;
  }

  private void addAlone(List<Views.Group> groups, List<SiteModel.Part> alone) {
    if (!alone.isEmpty()) {
      groups.add(new Views.Group(null, null, null, null, alone.stream().map(this::part).toList()));
      alone.clear();
    }
  }

  private Views.Group group(SiteModel.Group group, List<SiteModel.Part> parts) {
    ComponentStatus worst =
        ComponentStatus.worst(parts.stream().map(SiteModel.Part::status).toList());
    return new Views.Group(
        group.name(),
        group.description(),
        worst.wire(),
        label(worst),
        parts.stream().map(this::part).toList());
  }

  private Views.Part part(SiteModel.Part part) {
    return new Views.Part(
        part.name(),
        part.description(),
        needs(part),
        part.status().wire(),
        label(part.status()),
        part.showcase() ? bars(part) : null);
  }

  private String needs(SiteModel.Part part) {
    String needed =
        part.dependsOn().stream()
            .filter(names::containsKey)
            .map(names::get)
            .collect(Collectors.joining(", "));
    return needed.isEmpty() ? null : text("page.depends", Map.of("names", needed));
  }

  private Views.Bars bars(SiteModel.Part part) {
    Uptime uptime = part.uptime();
    String percent = percent(uptime.percent());
    long days = moments.date(now).toEpochDay() - uptime.since().toEpochDay() + 1;
    return new Views.Bars(
        text("page.uptime", Map.of("percent", percent)),
        text("page.uptime-label", Map.of("name", part.name(), "percent", percent, "days", days)),
        text("page.uptime-days", Map.of("count", Uptime.DAYS)),
        runs(uptime));
  }

  private List<Views.Run> runs(Uptime uptime) {
    List<Views.Run> runs = new ArrayList<>();
    List<ComponentStatus> days = uptime.days();
    LocalDate oldest = moments.date(now).minusDays(days.size() - 1L);
    int start = 0;
    for (int day = 1; day <= days.size(); day++) {
      if (day == days.size() || days.get(day) != days.get(start)) {
        runs.add(run(days.get(start), start, day - start, oldest.plusDays(start)));
        start = day;
      }
    }
    return runs;
  }

  private Views.Run run(ComponentStatus status, int start, int length, LocalDate first) {
    boolean quiet = status == null || status == ComponentStatus.OPERATIONAL;
    return new Views.Run(
        status == null ? "none" : status.wire(),
        start * BAR,
        length * BAR,
        quiet ? null : moments.day(first) + ": " + label(status));
  }

  private String percent(BigDecimal percent) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(percent.stripTrailingZeros().scale() <= 0 ? 0 : 2);
    format.setMaximumFractionDigits(2);
    return format.format(percent);
  }

  private String label(ComponentStatus status) {
    return text("component." + status.wire());
  }

  private String text(String key) {
    return TEXTS.text(locale, key);
  }

  private String text(String key, Map<String, ?> arguments) {
    return TEXTS.text(locale, key, arguments);
  }
}
