package dev.muster.oncall.escalation.slow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A case in which the service did something else than expected, for a person to read. */
public record Mismatch(Case one, List<Happening> expected, List<Happening> seen) {

  int size() {
    return expected.size()
        + one.plan().levels().size()
        + one.alerts().stream().mapToInt(each -> each.answers().size()).sum();
  }

  /**
   * The case with its setting, then each happening: {@code -} was missed, {@code +} was not due.
   */
  String tell(Cases cases) {
    var setting = cases.settings().get(one.setting());
    return Stream.of(
            Stream.of("case " + one.number() + ", " + cases.services().get(one.service())),
            lines("person", setting.people()),
            lines("schedule", setting.schedules()),
            Stream.of("  " + setting.team()),
            lines("level", one.plan().levels()),
            Stream.of(
                "  repeats %d, pause %d s, lease %s s, last resort %s"
                    .formatted(
                        one.plan().repeats(),
                        one.plan().pauseSeconds(),
                        one.plan().leaseSeconds(),
                        one.plan().lastResort())),
            one.alerts().stream()
                .flatMap(
                    alert ->
                        Stream.concat(
                            Stream.of("  %s opens %s".formatted(alert.severity(), alert.opens())),
                            lines("  answer", alert.answers()))),
            difference().stream())
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(String name, List<?> all) {
    return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
        .map(i -> "  %s %d: %s".formatted(name, i, all.get(i)));
  }

  private List<String> difference() {
    var lines = new ArrayList<String>();
    var missed = new ArrayList<>(expected);
    seen.forEach(missed::remove);
    var notDue = new ArrayList<>(seen);
    expected.forEach(notDue::remove);
    var all = new ArrayList<>(seen);
    all.addAll(missed);
    all.sort(null);
    for (var each : all) {
      lines.add((missed.remove(each) ? "- " : notDue.remove(each) ? "+ " : "  ") + each);
    }
    return lines;
  }
}
