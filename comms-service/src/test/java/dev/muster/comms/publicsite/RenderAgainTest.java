package dev.muster.comms.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenderAgainTest {
  private static final Instant NOW = SampleSite.NOW;
  private static final Optional<Staleness> FRESH = Optional.empty();

  private final SiteRenderer renderer = new SiteRenderer("https://status.example.org");
  private final SiteModel.Page page = SampleSite.busy().pages().get(0);
  private final RenderedSite first = renderer.render(SampleSite.busy(), NOW, FRESH);

  @Test
  void aPageWithoutNewsIsNotRenderedAgainWhenAnotherHasSome() {
    RenderedSite second = again(NOW.plusSeconds(60), page, SampleSite.at(page, "other"));

    assertThat(served(second)).isSameAs(served(first));
    assertThat(second.find("/status/other")).isPresent();
  }

  @Test
  void aPageWithNewsIsRenderedAgain() {
    SiteModel.Page moved = SampleSite.at(page, page.slug(), "status.acme.test");

    assertThat(served(again(NOW.plusSeconds(60), moved))).isNotSameAs(served(first));
  }

  @Test
  void aPageIsRenderedAgainAfterAWhileAndOnANewDay() {
    assertThat(served(again(NOW.plus(Duration.ofMinutes(6)), page))).isNotSameAs(served(first));

    Instant evening = Instant.parse("2026-11-21T20:59:00Z");
    RenderedSite lastOfDay = renderer.render(SampleSite.busy(), evening, FRESH);
    RenderedSite nextDay =
        renderer.render(SampleSite.busy(), evening.plusSeconds(90), FRESH, lastOfDay);
    assertThat(served(nextDay)).isNotSameAs(served(lastOfDay));
  }

  @Test
  void whatIsStaleIsRenderedAgainOnceItIsNot() {
    RenderedSite stale =
        renderer.render(
            SampleSite.busy(), NOW, Optional.of(new Staleness(NOW, Duration.ofMinutes(2))), first);

    assertThat(served(stale)).isNotSameAs(served(first));
    assertThat(served(renderer.render(SampleSite.busy(), NOW, FRESH, stale)))
        .isNotSameAs(served(stale));
  }

  private RenderedSite again(Instant at, SiteModel.Page... pages) {
    return renderer.render(
        new SiteModel(SampleSite.busy().change() + 1, at, List.of(pages)), at, FRESH, first);
  }

  private Served served(RenderedSite site) {
    return site.pages().get(page.slug());
  }
}
