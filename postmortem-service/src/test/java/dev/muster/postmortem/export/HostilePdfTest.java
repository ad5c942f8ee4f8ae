package dev.muster.postmortem.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.postmortem.analysis.AnalysisKind;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.testkit.hostile.HostileWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written into a post-mortem is words on paper. */
class HostilePdfTest {
  private static final List<String> WORDS = HostileWords.everythingCut(2000).toList();

  private final PdfExport pdf = new PdfExport(new MarkdownRenderer());

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void theWholeCorpusIsWordsInEveryPartOfTheFile(String language) throws IOException {
    byte[] file = pdf.write(everywhere(), pictures(), Locale.forLanguageTag(language));

    String read = HarmlessPdf.words("everywhere", file);
    assertThat(WORDS.stream().filter(HostilePdfTest::isPrinted))
        .hasSizeGreaterThan(25)
        .allSatisfy(words -> assertThat(read).contains(words.replaceAll("\\s+", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void eachIsWordsAsTitleAndAsText(String language) throws IOException {
    for (String words : WORDS) {
      Paper paper = paper(words, words + "\n\nThe last words");

      byte[] file = pdf.write(paper, List.of(), Locale.forLanguageTag(language));

      assertThat(HarmlessPdf.words(words, file)).contains("Thelastwords");
    }
  }

  @Test
  void aFileThatActsIsFoundOut() throws IOException {
    HarmlessPdf.words("web", file(link(uri("https://example.org/")), null));
    refused(file(link(uri("javascript:pwned()")), null));
    refused(file(link(uri("file:///etc/passwd")), null));
    refused(file(link(new PDActionJavaScript("pwned()")), null));
    refused(file(link(new PDActionLaunch()), null));
    refused(file(new PDAnnotationFileAttachment(), null));
    refused(file(link(uri("https://example.org/")), uri("https://example.org/")));
  }

  private static void refused(byte[] file) {
    assertThatThrownBy(() -> HarmlessPdf.words("acting", file)).isInstanceOf(AssertionError.class);
  }

  private static byte[] file(PDAnnotation annotation, PDAction opening) throws IOException {
    try (PDDocument file = new PDDocument()) {
      PDPage page = new PDPage();
      page.setAnnotations(List.of(annotation));
      file.addPage(page);
      file.getDocumentCatalog().setOpenAction(opening);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.save(out);
      return out.toByteArray();
    }
  }

  private static PDAnnotation link(PDAction action) {
    PDAnnotationLink link = new PDAnnotationLink();
    link.setAction(action);
    return link;
  }

  private static PDAction uri(String address) {
    PDActionURI action = new PDActionURI();
    action.setURI(address);
    return action;
  }

  private static boolean isPrinted(String words) {
    return words.chars().allMatch(letter -> letter == '\n' || letter >= ' ' && letter <= '~');
  }

  private static List<String> pictures() {
    return WORDS.stream()
        .map(HtmlTables::escape)
        .map(
            words ->
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="600" height="40" role="img"><title>%1$s</title>
                <text x="10" y="25" font-size="13">%1$s</text></svg>
                """
                    .formatted(words))
        .toList();
  }

  private static Paper everywhere() {
    String all = HostileWords.markdown();
    return new Paper(
        WORDS.get(0),
        WORDS.get(2),
        WORDS.stream().map(words -> new Paper.Fact(words, words)).toList(),
        Arrays.stream(SectionKey.values())
            .map(key -> new Paper.Part(key, WORDS.get(key.ordinal()), all))
            .toList(),
        WORDS.stream().map(words -> new Paper.Cause(words, words, true, words, words)).toList(),
        WORDS.stream().map(words -> new Paper.Study(AnalysisKind.FIVE_WHYS, words, words)).toList(),
        all,
        WORDS.stream()
            .map(words -> new Paper.Task(words, words, words, words, words, words, words, words))
            .toList(),
        all);
  }

  private static Paper paper(String title, String text) {
    return new Paper(
        "INC-12",
        title,
        List.of(),
        List.of(new Paper.Part(SectionKey.ROOT_CAUSE, title, text)),
        List.of(),
        List.of(),
        "",
        List.of(),
        null);
  }
}
