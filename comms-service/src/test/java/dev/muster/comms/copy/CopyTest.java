package dev.muster.comms.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.comms.publicsite.RenderedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyTest {
  private static final Instant NOW = SomeSite.NOW;

  @TempDir Path folder;
  private Watched target;
  private Copy copy;

  @BeforeEach
  void anEmptyFolder() {
    target = new Watched(new FolderTarget(folder));
    copy = new Copy(target);
  }

  @Test
  void everyDocumentIsAFileInEachLanguageAndOneForReadersOfNone() throws IOException {
    copy.renew(
        SomeSite.at(NOW)
            .page("/", "All is well")
            .page("/history", "History")
            .page("/history/2026-11", "November")
            .page("/status/acme", "All is well")
            .page("/status/acme/", "All is well")
            .data("/api/v2/summary.json", "{}")
            .site(),
        NOW,
        NOW);

    assertThat(Files.readString(folder.resolve("en/index.html"))).isEqualTo("All is well");
    assertThat(folder.resolve("ru/index.html")).hasContent("По-русски: All is well");
    assertThat(folder.resolve("any/index.html")).hasContent("All is well");
    assertThat(folder.resolve("en/index.html.gz")).hasContent("compressed All is well");
    assertThat(folder.resolve("en/history.html")).hasContent("History");
    assertThat(folder.resolve("en/history/2026-11.html")).hasContent("November");
    assertThat(folder.resolve("ru/status/acme.html")).exists();
    assertThat(folder.resolve("ru/status/acme/index.html")).exists();
    assertThat(folder.resolve("any/api/v2/summary.json")).hasContent("{}");
    assertThat(folder.resolve("en/api/v2/summary.json")).doesNotExist();
  }

  @Test
  void onlyWhatChangedIsWrittenAgain() throws IOException {
    copy.renew(pages("one", "two"), NOW, NOW);
    target.put.clear();

    Instant later = NOW.plusSeconds(1);
    copy.renew(SomeSite.at(later).page("/", "one").page("/second", "changed").site(), later, later);

    assertThat(target.put)
        .containsExactly("any/second.html", "en/second.html", "ru/second.html", "manifest.json");
  }

  @Test
  void aStartTrustsWhatTheManifestNames() throws IOException {
    copy.renew(pages("one", "two"), NOW, NOW);
    target.put.clear();

    new Copy(target).renew(pages("one", "two"), NOW, NOW);

    assertThat(target.put).containsExactly("manifest.json");
  }

  @Test
  void whatIsGoneIsRemovedWithItsFolders() throws IOException {
    copy.renew(
        SomeSite.at(NOW).page("/", "one").page("/status/old/history", "two").site(), NOW, NOW);

    new Copy(target).renew(SomeSite.at(NOW).page("/", "one").site(), NOW, NOW);

    assertThat(folder.resolve("en/index.html")).exists();
    assertThat(folder.resolve("en/status")).doesNotExist();
    assertThat(folder.resolve("any/status")).doesNotExist();
  }

  @Test
  void aFailureHalfwayIsMadeGoodWithTheNextTry() throws IOException {
    target.failAfter = 2;
    RenderedSite site = pages("one", "two");
    assertThatThrownBy(() -> copy.renew(site, NOW, NOW)).isInstanceOf(IOException.class);
    assertThat(folder.resolve("manifest.json")).doesNotExist();
    assertThat(copy.toldAt()).isEqualTo(Instant.EPOCH);

    target.failAfter = Integer.MAX_VALUE;
    copy.renew(site, NOW, NOW);

    assertThat(folder.resolve("ru/second.html")).exists();
    assertThat(copy.toldAt()).isEqualTo(NOW);
  }

  @Test
  void anOlderStateNeverReplacesANewerOne() throws IOException {
    copy.renew(at(NOW, "new"), NOW, NOW);

    new Copy(target).renew(at(NOW.minusSeconds(5), "old"), NOW, NOW);

    assertThat(folder.resolve("en/index.html")).hasContent("new");
  }

  @Test
  void whoWroteLateOverNewerFilesWritesThemAgain() throws IOException {
    Copy slow = new Copy(target);
    target.meanwhile =
        () -> {
          target.meanwhile = null;
          copy.renew(at(NOW, "new"), NOW, NOW);
        };
    slow.renew(at(NOW.minusSeconds(1), "old"), NOW, NOW);
    assertThat(folder.resolve("en/index.html")).hasContent("old");
    copy.renew(at(NOW.plusSeconds(60), "new"), NOW.plusSeconds(60), NOW.plusSeconds(60));

    slow.renew(at(NOW.plusSeconds(61), "new"), NOW.plusSeconds(61), NOW.plusSeconds(61));

    for (String language : List.of("en", "ru", "any")) {
      assertThat(folder.resolve(language + "/index.html")).content().endsWith("new");
    }
  }

  @Test
  void theManifestSaysHowOldTheCopyIsAnewEachMinute() throws IOException {
    RenderedSite site = pages("one", "two");
    copy.renew(site, NOW, NOW);
    copy.renew(site, NOW.plusSeconds(30), NOW.plusSeconds(30));
    assertThat(manifest()).containsEntry("confirmedAt", NOW.toString());

    copy.renew(site, NOW.plusSeconds(90), NOW.plusSeconds(90));

    assertThat(manifest())
        .containsEntry("asOf", NOW.toString())
        .containsEntry("confirmedAt", NOW.plusSeconds(90).toString())
        .containsEntry("stale", false);
    assertThat(manifest().get("files").toString()).contains("en/index.html=");
  }

  @Test
  void nothingIsWrittenOrRemovedBeforeThereAreDocuments() throws IOException {
    copy.renew(pages("one", "two"), NOW, NOW);

    new Copy(target).renew(SomeSite.at(NOW).site(), NOW, NOW);

    assertThat(folder.resolve("en/index.html")).exists();
  }

  @Test
  void aManifestThatNamesFilesElsewhereRemovesNothingThere() throws IOException {
    Path copied = Files.createDirectory(folder.resolve("copied"));
    Path other = Files.writeString(folder.resolve("other.html"), "mine");
    Files.writeString(
        copied.resolve("manifest.json"), "{\"files\":{\"../other.html\":\"x\",\"/etc/x\":\"y\"}}");

    assertThatThrownBy(
            () -> new Copy(new FolderTarget(copied)).renew(pages("one", "two"), NOW, NOW))
        .isInstanceOf(IOException.class);

    assertThat(other).exists();
  }

  @Test
  void aManifestThatIsRubbishIsWrittenAnew() throws IOException {
    Files.writeString(folder.resolve("manifest.json"), "rubbish");

    copy.renew(pages("one", "two"), NOW, NOW);

    assertThat(manifest()).containsKey("files");
  }

  private static RenderedSite pages(String first, String second) {
    return SomeSite.at(NOW).page("/", first).page("/second", second).site();
  }

  private static RenderedSite at(Instant asOf, String words) {
    return SomeSite.at(asOf).page("/", words).site();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> manifest() throws IOException {
    return new ObjectMapper().readValue(folder.resolve("manifest.json").toFile(), Map.class);
  }

  /** A folder that notes what is put, fails when told, and lets something happen in between. */
  private static final class Watched implements CopyTarget {
    private final CopyTarget target;
    private final List<String> put = new ArrayList<>();
    private int failAfter = Integer.MAX_VALUE;
    private Meanwhile meanwhile;

    Watched(CopyTarget target) {
      this.target = target;
    }

    @Override
    public String name() {
      return "watched";
    }

    @Override
    public Optional<byte[]> read(String key) throws IOException {
      return target.read(key);
    }

    @Override
    public void put(CopiedFile file) throws IOException {
      if (put.size() >= failAfter) {
        throw new IOException("The disk is full");
      }
      if (meanwhile != null) {
        meanwhile.happens();
      }
      target.put(file);
      put.add(file.key());
    }

    @Override
    public void delete(String key) throws IOException {
      target.delete(key);
    }
  }

  private interface Meanwhile {
    void happens() throws IOException;
  }
}
