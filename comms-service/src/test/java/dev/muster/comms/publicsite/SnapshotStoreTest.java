package dev.muster.comms.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotStoreTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant CONFIRMED = Instant.parse("2026-11-21T11:31:00Z");

  @TempDir Path directory;

  @Test
  void whatIsWrittenIsReadAgainWithItsAge() {
    SnapshotStore store = new SnapshotStore(directory.resolve("new"));
    store.write(SampleSite.busy(), CONFIRMED);

    var read = store.read().orElseThrow();

    assertThat(read.site()).isEqualTo(SampleSite.busy());
    assertThat(read.confirmedAt()).isEqualTo(CONFIRMED);
  }

  @Test
  void aConfirmationMakesItYounger() {
    SnapshotStore store = new SnapshotStore(directory);
    store.write(SampleSite.quiet(), CONFIRMED);
    store.confirm(CONFIRMED.plusSeconds(60));

    assertThat(store.read().orElseThrow().confirmedAt()).isEqualTo(CONFIRMED.plusSeconds(60));
  }

  @Test
  void nothingOrRubbishOnDiskIsNoSnapshot() throws IOException {
    SnapshotStore store = new SnapshotStore(directory);
    assertThat(store.read()).isEmpty();

    Files.writeString(directory.resolve("public-pages.json.gz"), "rubbish");
    assertThat(store.read()).isEmpty();
  }

  @Test
  void aSnapshotOfTheVersionBeforeIsStillServed() throws IOException {
    try (var out =
        new GZIPOutputStream(Files.newOutputStream(directory.resolve("public-pages.json.gz")))) {
      out.write(
          """
          {"change":3,"readAt":1795000000,"pages":[{"code":"p","slug":"acme","name":"Acme",
           "description":{},"languages":["en"],"zone":"UTC","standard":true,"rollup":"BLEND",
           "supportContact":null,"createdAt":1795000000,"updatedAt":1795000000,"components":[
           {"code":"c","name":"Checkout","description":null,"group":"Shop","position":1,
            "status":"OPERATIONAL","onlyShowIfDegraded":false,"startDate":[2026,11,1],
            "createdAt":1795000000,"updatedAt":1795000000,
            "uptime":{"days":["OPERATIONAL"],"percent":100,"since":[2026,11,1]}}],
           "incidents":[]}]}
          """
              .getBytes(StandardCharsets.UTF_8));
    }

    SiteModel site = new SnapshotStore(directory).read().orElseThrow().site();

    assertThat(site.pages().get(0).groups()).isEmpty();
    assertThat(site.pages().get(0).components().get(0).showcase()).isTrue();
    assertThat(
            new SiteRenderer("https://status.example.org")
                .render(site, CONFIRMED, Optional.empty())
                .find("/")
                .orElseThrow()
                .in("en")
                .plain()
                .toString())
        .contains("Checkout");
  }

  @Test
  void aSnapshotFromBeforeMaintenancesIsStillRead() throws IOException {
    SnapshotStore store = new SnapshotStore(directory);
    store.write(SampleSite.busy(), CONFIRMED);
    Path file = directory.resolve("public-pages.json.gz");
    ObjectNode tree;
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      tree = (ObjectNode) JSON.readTree(in);
    }
    tree.findParents("maintenances").forEach(page -> ((ObjectNode) page).remove("maintenances"));
    tree.findParents("window").forEach(post -> ((ObjectNode) post).remove("window"));
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      JSON.writeValue(out, tree);
    }

    SiteModel.Page page = store.read().orElseThrow().site().pages().get(0);

    assertThat(page.maintenances()).isEmpty();
    assertThat(page.incidents()).isEqualTo(SampleSite.busy().pages().get(0).incidents());
  }

  @Test
  void noHalfWrittenFileIsLeftBehind() throws IOException {
    SnapshotStore store = new SnapshotStore(directory);
    store.write(SampleSite.busy(), CONFIRMED);
    store.write(SampleSite.quiet(), CONFIRMED);

    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }
}
