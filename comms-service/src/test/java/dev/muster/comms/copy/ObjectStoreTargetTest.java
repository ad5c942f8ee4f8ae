package dev.muster.comms.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.comms.copy.FakeObjectStore.Stored;
import dev.muster.comms.publicsite.PublicRoutes;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObjectStoreTargetTest {
  private static final Instant NOW = SomeSite.NOW;

  private FakeObjectStore store;

  @BeforeEach
  void anEmptyBucket() throws IOException {
    store = new FakeObjectStore();
  }

  @AfterEach
  void end() {
    store.close();
  }

  @Test
  void documentsBecomeObjectsThatSayWhatTheyAreAndHowLongTheyMayBeKept() throws IOException {
    copy(FakeObjectStore.SECRET_KEY)
        .renew(
            SomeSite.at(NOW)
                .page("/", "All is well")
                .data("/api/v2/summary.json", "{\"ok\":1}")
                .site(),
            NOW,
            NOW);

    Stored page = store.objects.get("/public/status/ru/index.html");
    assertThat(page.body()).isEqualTo("По-русски: All is well");
    assertThat(page.headers())
        .containsEntry("content-type", "text/html;charset=utf-8")
        .containsEntry("content-language", "ru")
        .containsEntry("cache-control", PublicRoutes.CACHE_CONTROL);
    assertThat(store.objects.get("/public/status/any/api/v2/summary.json").body())
        .isEqualTo("{\"ok\":1}");
    assertThat(store.objects.get("/public/status/manifest.json").body())
        .contains("\"asOf\" : \"" + NOW + "\"");
  }

  @Test
  void whatIsGoneIsDeleted() throws IOException {
    copy(FakeObjectStore.SECRET_KEY)
        .renew(SomeSite.at(NOW).page("/", "one").page("/old", "two").site(), NOW, NOW);

    copy(FakeObjectStore.SECRET_KEY).renew(SomeSite.at(NOW).page("/", "one").site(), NOW, NOW);

    assertThat(store.objects)
        .containsOnlyKeys(
            "/public/status/any/index.html",
            "/public/status/en/index.html",
            "/public/status/ru/index.html",
            "/public/status/manifest.json");
  }

  @Test
  void aStoreThatWasAwayIsBroughtUpToDateWhenItIsBack() throws IOException {
    Copy copy = copy(FakeObjectStore.SECRET_KEY);
    store.away(true);
    assertThatThrownBy(() -> copy.renew(SomeSite.at(NOW).page("/", "one").site(), NOW, NOW))
        .isInstanceOf(IOException.class);
    store.away(false);

    copy.renew(SomeSite.at(NOW).page("/", "one").site(), NOW, NOW);

    assertThat(store.objects).hasSize(4);
  }

  @Test
  void aWrongKeyIsRefusedByTheStore() {
    assertThatThrownBy(
            () -> copy("wrong").renew(SomeSite.at(NOW).page("/", "one").site(), NOW, NOW))
        .isInstanceOf(IOException.class);
    assertThat(store.objects).isEmpty();
  }

  private Copy copy(String secret) {
    var values =
        Map.of(
            "muster.public-copy.every",
            "5s",
            "muster.public-copy.bucket.name",
            "public",
            "muster.public-copy.bucket.prefix",
            "status",
            "muster.public-copy.bucket.endpoint",
            store.url(),
            "muster.public-copy.bucket.access-key",
            FakeObjectStore.ACCESS_KEY,
            "muster.public-copy.bucket.secret-key",
            secret);
    CopyConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(CopyConfig.class)
            .withDefaultValues(values)
            .build()
            .getConfigMapping(CopyConfig.class);
    return new Copy(new ObjectStoreTarget(config.bucket(), PublicRoutes.CACHE_CONTROL));
  }
}
