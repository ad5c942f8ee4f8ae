package dev.muster.postmortem.analysis.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.contracts.Milestones;
import dev.muster.postmortem.action.ActionHorizon;
import dev.muster.postmortem.analysis.CorrectiveMeasure;
import dev.muster.postmortem.analysis.CutSets;
import dev.muster.postmortem.analysis.FaultEvent;
import dev.muster.postmortem.analysis.FaultPath;
import dev.muster.postmortem.analysis.FaultTree;
import dev.muster.postmortem.analysis.Findings;
import dev.muster.postmortem.analysis.Fishbone;
import dev.muster.postmortem.analysis.FishboneBranch;
import dev.muster.postmortem.analysis.FishboneCause;
import dev.muster.postmortem.analysis.FiveWhys;
import dev.muster.postmortem.analysis.Gate;
import dev.muster.postmortem.analysis.Phase;
import dev.muster.postmortem.analysis.PhaseMeasure;
import dev.muster.postmortem.analysis.PhaseNote;
import dev.muster.postmortem.analysis.TimelineNotes;
import dev.muster.postmortem.analysis.WhyAnswer;
import dev.muster.postmortem.policy.ResponseTargets;
import dev.muster.postmortem.wording.Phrases;
import dev.muster.postmortem.wording.Wording;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class AnalysisPicturesTest {
  private static final Phrases ENGLISH = Wording.in(Locale.ENGLISH);
  private static final Phrases RUSSIAN = Wording.in(Locale.forLanguageTag("ru"));
  private static final List<String> HOSTILE =
      List.of(
          "</text></svg><script>alert(1)</script>",
          "\" onload=\"alert(1)",
          "<![CDATA[x]]> &lt; &#x3c;script&#x3e; <!-- -->",
          "]]><foreignObject><iframe src='javascript:alert(1)'/></foreignObject>",
          "\u0000\u0008\uFFFE\u202Eevil\uD800 🐟",
          "%s %1$s {0} ${x}",
          "x".repeat(500),
          "Ъ".repeat(500));

  @Test
  void fiveWhysShowQuestionsRootCausesAndMeasures() {
    String svg =
        svg(
            FiveWhysPicture.draw(
                new FiveWhys(
                    "Checkout is down",
                    null,
                    List.of(
                        new WhyAnswer("a", null, "The pool was empty", "Why empty?", false),
                        new WhyAnswer("b", "a", "It was too small", null, true)),
                    List.of(
                        new CorrectiveMeasure(
                            "m", ActionHorizon.LONG_TERM, "Size it by load", "b", null))),
                ENGLISH));

    assertThat(text(svg))
        .contains(
            "Checkout is down",
            "Why?",
            "Why empty?",
            "It was too small",
            "Root cause",
            "Corrective actions: long term",
            "Size it by load");
    assertThat(described(svg)).contains("1. The pool was empty", "1.1. It was too small");
  }

  @Test
  void aFishboneNamesItsBranchesInTheReadersLanguage() {
    Fishbone fishbone =
        new Fishbone(
            "Сбой",
            List.of(
                new FishboneBranch("m", "METHODS", null),
                new FishboneBranch("own", null, "Поставщики")),
            List.of(
                new FishboneCause("a", "m", null, "Нет проверки", true),
                new FishboneCause("b", "m", "a", "Нет времени", false)));

    String svg = svg(FishbonePicture.draw(fishbone, new BranchNames(Map.of("METHODS", "Методы"))));

    assertThat(text(svg)).contains("Методы", "Поставщики", "Нет проверки", "Нет времени", "Сбой");
    assertThat(described(svg)).contains("Методы:\n– Нет проверки\n–– Нет времени");
  }

  @Test
  void aFaultTreeShowsGatesCutSetsAndTheWay() {
    String svg = svg(faultTree("Typo", RUSSIAN));

    assertThat(text(svg)).contains("И", "Typo", "произошло", "Минимальные сечения");
    assertThat(svg).contains("1. Typo + Also");
  }

  @Test
  void aTimelineShowsPhasesAgainstTargets() {
    String svg = svg(timeline("Nobody looked", ENGLISH));

    assertThat(text(svg))
        .contains("Detection delay", "Response time", "Nobody looked", "not known");
    assertThat(described(svg))
        .contains("Response time: 1 min 45 s (target: below 5 min) ✓", "✗ Nobody looked");
  }

  @Test
  void hostileTextIsNothingButText() {
    for (String hostile : HOSTILE) {
      List<Canvas> pictures =
          List.of(
              FiveWhysPicture.draw(
                  new FiveWhys(
                      hostile,
                      hostile,
                      List.of(new WhyAnswer("a", null, hostile, hostile, false)),
                      List.of(
                          new CorrectiveMeasure(
                              "m", ActionHorizon.IMMEDIATE, hostile, null, null))),
                  ENGLISH),
              FishbonePicture.draw(
                  new Fishbone(
                      hostile,
                      List.of(new FishboneBranch("b", null, hostile)),
                      List.of(new FishboneCause("a", "b", null, hostile, false))),
                  new BranchNames(Map.of())),
              faultTree(hostile, ENGLISH),
              timeline(hostile, ENGLISH));
      for (Canvas picture : pictures) {
        Element svg = parse(picture.svg("analysis-1", hostile, hostile)).getDocumentElement();
        assertThat(names(svg)).isSubsetOf("svg", "title", "desc", "rect", "g", "path", "text");
        assertThat(attributes(svg)).noneMatch(name -> name.startsWith("on"));
      }
    }
  }

  @Test
  void everythingIsWithinThePicture() {
    for (Canvas picture :
        List.of(faultTree("x".repeat(500), ENGLISH), timeline("y".repeat(500), ENGLISH))) {
      Element svg = parse(svg(picture)).getDocumentElement();
      double width = Double.parseDouble(svg.getAttribute("width"));
      double height = Double.parseDouble(svg.getAttribute("height"));
      NodeList boxes = svg.getElementsByTagName("rect");
      for (int index = 1; index < boxes.getLength(); index++) {
        Element box = (Element) boxes.item(index);
        assertThat(number(box, "x")).isNotNegative();
        assertThat(number(box, "y")).isNotNegative();
        assertThat(number(box, "x") + number(box, "width")).isLessThan(width);
        assertThat(number(box, "y") + number(box, "height")).isLessThan(height);
      }
    }
  }

  private static Canvas faultTree(String text, Phrases phrases) {
    FaultTree tree =
        new FaultTree(
            List.of(
                new FaultEvent("top", null, "Down", Gate.AND, null, false),
                new FaultEvent("a", "top", text, null, null, true),
                new FaultEvent("b", "top", "Also", null, null, true),
                new FaultEvent("c", "top", text, null, "a", false)));
    Findings findings = new Findings(CutSets.of(tree), List.copyOf(FaultPath.of(tree)), List.of());
    return FaultTreePicture.draw(tree, findings, phrases);
  }

  private static Canvas timeline(String text, Phrases phrases) {
    Instant start = Instant.parse("2026-03-24T14:32:00Z");
    List<PhaseMeasure> phases =
        PhaseMeasure.of(
            new Milestones(
                start,
                start.plusSeconds(75),
                start.plusSeconds(80),
                start.plusSeconds(180),
                null,
                null,
                start.plusSeconds(1980),
                null),
            new ResponseTargets(300L, 1800L, 900L));
    return TimelinePicture.draw(
        new TimelineNotes(List.of(new PhaseNote("n", Phase.RESPONSE, false, text, null))),
        phases,
        phrases);
  }

  private static String svg(Canvas canvas) {
    return canvas.svg("analysis-1", "Why it was down", "Kind");
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static String text(String svg) {
    NodeList texts = parse(svg).getElementsByTagName("text");
    StringBuilder all = new StringBuilder();
    for (int index = 0; index < texts.getLength(); index++) {
      all.append(texts.item(index).getTextContent()).append('\n');
    }
    return all.toString();
  }

  private static String described(String svg) {
    return parse(svg).getElementsByTagName("desc").item(0).getTextContent();
  }

  private static Set<String> names(Element svg) {
    Set<String> names = new TreeSet<>(Set.of(svg.getTagName()));
    NodeList all = svg.getElementsByTagName("*");
    for (int index = 0; index < all.getLength(); index++) {
      names.add(all.item(index).getNodeName());
    }
    return names;
  }

  private static Set<String> attributes(Element svg) {
    Set<String> names = new TreeSet<>();
    NodeList all = svg.getElementsByTagName("*");
    for (int index = 0; index < all.getLength(); index++) {
      for (int at = 0; at < all.item(index).getAttributes().getLength(); at++) {
        names.add(all.item(index).getAttributes().item(at).getNodeName());
      }
    }
    return names;
  }

  private static Document parse(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(svg, e);
    }
  }
}
