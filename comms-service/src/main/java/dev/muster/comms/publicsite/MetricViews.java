package dev.muster.comms.publicsite;

import dev.muster.platform.i18n.Texts;
import java.text.NumberFormat;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What pages show of the metrics of one status page: charts, and the same in words. */
final class MetricViews {
  private static final Texts TEXTS = Texts.of("comms");

  private final SiteModel.Page page;
  private final Locale locale;

  MetricViews(SiteModel.Page page, Locale locale) {
    this.page = page;
    this.locale = locale;
  }

  /** The last day only, for the page that is opened most. */
  List<Views.Metric> today() {
    return page.metrics().stream()
        .map(metric -> view(metric, List.of(chart(metric, "day", metric.day()))))
        .toList();
  }

  /** A day, a week and a month. */
  List<Views.Metric> all() {
    return page.metrics().stream()
        .map(
            metric ->
                view(
                    metric,
                    List.of(
                        chart(metric, "day", metric.day()),
                        chart(metric, "week", metric.week()),
                        chart(metric, "month", metric.month()))))
        .toList();
  }

  private Views.Metric view(SiteModel.Metric metric, List<Views.Chart> charts) {
    return new Views.Metric(
        metric.name(),
        metric.description(),
        metric.latest() == null ? null : value(metric, metric.latest()),
        charts);
  }

  private Views.Chart chart(SiteModel.Metric metric, String span, Series series) {
    DoubleSummaryStatistics figures = series.statistics();
    String label = text("metric." + span);
    String summary =
        figures.getCount() == 0
            ? text("metric.nothing")
            : text(
                "metric.summary",
                Map.of(
                    "low", value(metric, figures.getMin()),
                    "high", value(metric, figures.getMax()),
                    "average", value(metric, figures.getAverage())));
    return new Views.Chart(
        label,
        series.values().size(),
        ChartLine.path(
            series.values(),
            Optional.ofNullable(metric.axisLow()).orElse(figures.getMin()),
            Optional.ofNullable(metric.axisHigh()).orElse(figures.getMax())),
        summary,
        metric.name() + ", " + label + ": " + summary);
  }

  private String value(SiteModel.Metric metric, double value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(metric.decimals());
    format.setMaximumFractionDigits(metric.decimals());
    String number = format.format(value);
    return metric.suffix() == null ? number : number + '\u00a0' + metric.suffix();
  }

  private String text(String key) {
    return TEXTS.text(locale, key);
  }

  private String text(String key, Map<String, ?> arguments) {
    return TEXTS.text(locale, key, arguments);
  }
}
