package dev.muster.comms.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Step by step the other side comes to say what we say, whatever stood there before. */
class PostStepsTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final List<String> STATUSES =
      List.of("investigating", "identified", "monitoring", "resolved");

  @Property(tries = 500)
  void itEndsWithTheSameWordsWhateverWasChangedByHand(
      @ForAll("posts") DesiredPost desired, @ForAll("hands") List<String> hands) {
    OtherSide there = new OtherSide();
    int most = 3 * desired.updates().size() + 10;
    there.follow(desired, most);
    hands.forEach(there::say);
    there.follow(desired, most);

    assertThat(there.seen.name()).isEqualTo(desired.name());
    assertThat(there.seen.status()).isEqualTo(desired.status());
    assertThat(there.seen.newest().orElseThrow().body()).isEqualTo(desired.last().body());
    assertThat(there.seen.updates().stream().map(SeenPost.Update::body).toList())
        .containsAll(desired.updates().stream().map(DesiredPost.Update::body).toList());
  }

  @Property(tries = 200)
  void subscribersThereAreToldOnceOfAllThatWaited(@ForAll("posts") DesiredPost desired) {
    OtherSide there = new OtherSide();
    there.follow(desired, 3 * desired.updates().size() + 10);
    boolean any = desired.updates().stream().anyMatch(DesiredPost.Update::deliver);
    assertThat(there.told).isEqualTo(any ? 1 : 0);
  }

  @Test
  void anUpdateThatIsThereAlreadyIsAdopted() {
    DesiredPost.Update update = update(0, "investigating", "We look.\nSoon more.");
    DesiredPost desired = post(List.of(update));
    SeenPost seen =
        seen(List.of(new SeenPost.Update("u1", "investigating", "We look.<br />Soon more.", NOON)));
    Map<UUID, String> links = PostSteps.adopted(desired, seen, Map.of());
    assertThat(links).containsEntry(update.id(), "u1");
    assertThat(PostSteps.next(desired, seen, links)).isEmpty();
  }

  @Test
  void sameWordsWithAnotherStatusAreNotAdopted() {
    DesiredPost desired = post(List.of(update(0, "identified", "We look.")));
    SeenPost seen = seen(List.of(new SeenPost.Update("u1", "investigating", "We look.", NOON)));
    assertThat(PostSteps.adopted(desired, seen, Map.of())).isEmpty();
  }

  @Provide
  Arbitrary<DesiredPost> posts() {
    return Combinators.combine(
            Arbitraries.of(STATUSES).list().ofMinSize(1).ofMaxSize(6), Arbitraries.of(true, false))
        .as(
            (statuses, deliver) -> {
              List<DesiredPost.Update> updates = new ArrayList<>();
              for (int i = 0; i < statuses.size(); i++) {
                DesiredPost.Update each = update(i, statuses.get(i), "Number " + i);
                updates.add(
                    new DesiredPost.Update(
                        each.id(), each.status(), each.body(), each.at(), deliver, Map.of()));
              }
              return post(updates);
            });
  }

  @Provide
  Arbitrary<List<String>> hands() {
    return Arbitraries.of(STATUSES).list().ofMaxSize(4);
  }

  private static DesiredPost.Update update(int number, String status, String body) {
    return new DesiredPost.Update(
        UUID.randomUUID(), status, body, NOON.plusSeconds(number * 600L), true, Map.of());
  }

  private static DesiredPost post(List<DesiredPost.Update> updates) {
    return new DesiredPost("code", "Payments", "major", List.of(), null, null, updates);
  }

  private static SeenPost seen(List<SeenPost.Update> updates) {
    return new SeenPost(
        "i1", "Payments", updates.get(0).status(), "major", null, null, null, updates);
  }

  /** Does what it is told, an hour late. */
  private static final class OtherSide {
    private SeenPost seen;
    private final Map<UUID, String> links = new HashMap<>();
    private int count;
    private int told;

    void follow(DesiredPost desired, int most) {
      Optional<Step> step = PostSteps.next(desired, seen, links);
      for (int i = 0; i < most && step.isPresent(); i++) {
        take(desired, step.get());
        step = PostSteps.next(desired, seen, links);
      }
      assertThat(step).as("comes to an end").isEmpty();
    }

    private void take(DesiredPost desired, Step step) {
      if (step instanceof Step.Create create) {
        seen =
            new SeenPost(
                "i1", desired.name(), "investigating", "major", null, null, null, List.of());
        add(create.first());
      } else if (step instanceof Step.Add add) {
        add(add.update());
      } else if (step instanceof Step.Restate restate) {
        DesiredPost.Update last = restate.last();
        links.put(last.id(), say(last.status(), last.body()));
      } else if (step instanceof Step.Amend amend) {
        amend(amend);
      }
    }

    private void add(DesiredPost.Update update) {
      told += update.deliver() ? 1 : 0;
      links.put(update.id(), say(update.status(), update.body()));
    }

    void say(String status) {
      say(status, "Said by hand: " + status);
    }

    private String say(String status, String body) {
      String id = "u" + ++count;
      List<SeenPost.Update> updates = new ArrayList<>(seen.updates());
      updates.add(
          0, new SeenPost.Update(id, status, body, NOON.plusSeconds(36_000L + count * 60L)));
      keep(status, updates);
      return id;
    }

    private void amend(Step.Amend amend) {
      List<SeenPost.Update> updates = new ArrayList<>();
      for (SeenPost.Update update : seen.updates()) {
        updates.add(
            update.id().equals(amend.externalId())
                ? new SeenPost.Update(
                    update.id(), update.status(), amend.update().body(), amend.update().at())
                : update);
      }
      keep(seen.status(), updates);
    }

    private void keep(String status, List<SeenPost.Update> updates) {
      seen = new SeenPost(seen.id(), seen.name(), status, seen.impact(), null, null, null, updates);
    }
  }
}
