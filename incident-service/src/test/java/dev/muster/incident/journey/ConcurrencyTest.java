package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyTest extends IncidentTestBase {

  @Test
  void entriesWrittenAtOnceAreNumberedWithoutGaps() {
    var id = commanded(ANNA, service("Search", 2), "SEV2");
    long before = detail(ANNA, id).getLong("incident.timelineUpTo");
    var statuses =
        IntStream.range(0, 20)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () ->
                            post(
                                n % 2 == 0 ? ANNA : BORIS,
                                "/" + id + "/timeline",
                                Map.of("kind", "ACTION", "text", "Step " + n))))
            .toList();
    assertThat(statuses.stream().map(CompletableFuture::join)).containsOnly(201);
    List<Integer> numbers =
        as(ANNA).get(INCIDENTS + "/" + id + "/timeline?after=" + before).path("items.number");
    assertThat(numbers.stream().map(Integer::longValue))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(before + 1, before + 20).boxed().toList());
  }

  @Test
  void oneOfManyTakesCommand() {
    var id = declare(ANNA, service("Search", 2), "SEV2");
    var statuses =
        List.of(ANNA, BORIS, MIA, ADA).stream()
            .map(
                person ->
                    CompletableFuture.supplyAsync(
                        () -> post(person, "/" + id + "/command", Map.of())))
            .toList();
    assertThat(statuses.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(200, 409, 409, 409);
  }
}
