package dev.muster.comms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.comms.Api.Site;
import dev.muster.comms.fanout.FanOutRunner;
import dev.muster.comms.publicsite.Document;
import dev.muster.comms.publicsite.PublicSite;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.hostile.HostileWords;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.NodeList;

/** Whatever is written into a field that the public sees can do nothing but be read. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {
  private static final int METRICS = 19;
  private static final int ANNOUNCEMENTS = 10;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PLACE = "PLACE";
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Set<String> XML =
      Set.of(
              "feed id link title updated author name entry published content".split(" "),
              "rss channel description language pubDate item guid".split(" "),
              "svg clipPath rect g text".split(" "))
          .stream()
          .flatMap(Stream::of)
          .collect(Collectors.toSet());

  @Inject InstantSource time;
  @Inject PublicSite publicSite;
  @Inject Sql sql;

  @Inject FanOutRunner fanOuts;

  private Site site;

  @BeforeEach
  void aPageWrittenByTheWorst() {
    if (site == null) {
      write();
    }
  }

  private void write() {
    site = Api.site("en", "ru");
    HostileWords.cut(120).forEach(this::component);
    HostileWords.cut(120).forEach(this::group);
    HostileWords.cut(120).limit(METRICS).forEach(this::metric);
    HostileWords.cut(255).forEach(this::incident);
    HostileWords.cut(255).forEach(this::maintenance);
    HostileWords.cut(160).limit(ANNOUNCEMENTS).forEach(this::announcement);
    describe(String.join("\n\n", HostileWords.ALL));
    Awaitility.await("everything on the page")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                documents("/api/v2/scheduled-maintenances.json").values().stream()
                    .anyMatch(found -> list(found, "scheduled_maintenances") == size()));
  }

  @Test
  void nothingComesAliveInAnyPageOrFrame() {
    Map<String, Document> pages = ofType("text/html");

    assertThat(pages).hasSizeGreaterThan(2 * 2 * size());
    pages.forEach((path, page) -> harmless(path, Jsoup.parse(page.plain().toString())));
  }

  @Test
  void whatWasWrittenIsReadAsItWas() {
    String page = Jsoup.parse(text("/history")).wholeText();
    String parts = Jsoup.parse(text("/")).wholeText();

    HostileWords.cut(255)
        .filter(HostileInputTest::printable)
        .forEach(words -> assertThat(page).contains(words.strip()));
    HostileWords.cut(120)
        .filter(HostileInputTest::printable)
        .forEach(words -> assertThat(parts).contains(words.strip()));
    assertThat(page).doesNotContain(Integer.toString(1337 * 1337));
  }

  @Test
  void announcementsHoldItAsWordsAndNoMoreLinksThanTheyShould() {
    Set<String> seen = new HashSet<>();
    for (int from = 0; from < size(); from += ANNOUNCEMENTS) {
      List<String> some = HostileWords.cut(160).skip(from).limit(ANNOUNCEMENTS).toList();
      announceOnly(some);
      Map<String, Document> pages = documents("/");
      pages.forEach((path, page) -> harmless(path, Jsoup.parse(page.plain().toString())));
      String words =
          Jsoup.parse(text("/")).select(".n-warning").stream()
              .map(Element::wholeText)
              .collect(Collectors.joining("\n"));
      some.stream()
          .filter(HostileInputTest::printable)
          .filter(each -> words.contains(each.strip()))
          .forEach(seen::add);
    }
    assertThat(seen)
        .containsAll(HostileWords.cut(160).filter(HostileInputTest::printable).toList());
  }

  @Test
  void programsGetTheSameWordsAsJson() throws IOException {
    JsonNode incidents = JSON.readTree(text("/api/v2/incidents.json")).path("incidents");

    assertThat(incidents.findValuesAsText("name"))
        .containsAll(HostileWords.cut(255).map(String::strip).toList());
    ofType("application/json")
        .forEach((path, json) -> assertThat(json.contentType()).startsWith("application/json"));
  }

  @Test
  void feedsAndBadgesAreWellFormedAndHoldOurElementsOnly() {
    for (String type : List.of("application/rss+xml", "application/atom+xml", "image/svg+xml")) {
      Map<String, Document> found = ofType(type);
      assertThat(found).isNotEmpty();
      found.forEach(
          (path, document) -> {
            NodeList elements = xml(path, document).getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
              org.w3c.dom.Element element = (org.w3c.dom.Element) elements.item(i);
              assertThat(XML).as(path).contains(element.getTagName());
              String place = element.getParentNode().getNodeName() + "/" + element.getTagName();
              if (Set.of("item/description", "entry/content").contains(place)) {
                harmless(path, Jsoup.parse(element.getTextContent()));
              }
            }
          });
    }
  }

  @Test
  void theCalendarHoldsOurEventsOnly() {
    ofType("text/calendar")
        .forEach(
            (path, calendar) -> {
              var read = read(calendar.plain().toString());
              assertThat(read.getComponents()).as(path).hasSize(size());
              assertThat(read.getComponents(Component.VEVENT)).as(path).hasSize(size());
              assertThat(calendar.plain().toString().lines())
                  .noneMatch(line -> line.startsWith("X-PWNED") || line.startsWith("BEGIN:VALARM"));
            });
  }

  @Test
  void mailsHoldItAsWordsInTheirHeadersAndBothParts() {
    String address = "reader-" + UUID.randomUUID() + "@example.org";
    subscribe(address);
    HostileWords.cut(255).forEach(words -> Api.json(post("/posts", told(words))));
    fanOuts.run();
    Awaitility.await("a mail of each")
        .atMost(Duration.ofSeconds(40))
        .until(() -> FakeSmtp.receivedBy(address).size() == size());

    String texts =
        FakeSmtp.receivedBy(address).stream()
            .map(ReceivedMail::text)
            .collect(Collectors.joining("\n"))
            .replace("\r\n", "\n");
    HostileWords.cut(255)
        .filter(HostileInputTest::printable)
        .forEach(words -> assertThat(texts).contains(words.strip()));
    assertThat(texts).doesNotContain(Integer.toString(1337 * 1337));
    for (ReceivedMail mail : FakeSmtp.receivedBy(address)) {
      assertThat(mail.recipients()).containsExactly(address);
      assertThat(mail.headers().keySet()).doesNotContain("Bcc", "X-Pwned");
      assertThat(mail.headers().values())
          .noneMatch(
              value ->
                  value
                      .lines()
                      .skip(1)
                      .anyMatch(line -> !line.startsWith(" ") && !line.startsWith("\t")));
      harmless(mail.subject(), Jsoup.parse(mail.html()));
    }
  }

  @Test
  void whatIsNoTextIsRefusedByNameAndNeverAnError() {
    announceNothing();
    for (String words : HostileWords.NO_TEXT) {
      for (Response answer : everywhere("two " + PLACE + " words", words)) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
      }
    }
  }

  @Test
  void halfACharacterIsNoErrorOfOurs() {
    for (Response answer : everywhere("two " + PLACE + " words", "\\ud800")) {
      assertThat(answer.statusCode()).as(answer.asString()).isLessThan(500);
    }
  }

  @Test
  void whatIsTooLongIsRefusedByName() {
    for (Response answer : everywhere("x".repeat(25_001), "")) {
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
      assertThat(answer.jsonPath().getList("errors.field")).isNotEmpty();
    }
  }

  private List<Response> everywhere(String words, String escape) {
    String page = "/pages/" + site.pageId();
    return Stream.of(
            Map.entry(page + "/components", Map.of("name", words)),
            Map.entry(page + "/component-groups", Map.of("name", words)),
            Map.entry(page + "/metrics", Map.of("name", words)),
            Map.entry("/posts", incidentOf("Trouble", words)),
            Map.entry("/posts", incidentOf(words, "Trouble")),
            Map.entry(page + "/announcements", announcementOf("Notice", words)),
            Map.entry(page + "/announcements", announcementOf(words, "Notice")),
            Map.entry("/maintenances", maintenanceOf("Work", words)),
            Map.entry("/maintenances", maintenanceOf(words, "Work")))
        .map(each -> post(each.getKey(), written(each.getValue()).replace(PLACE, escape)))
        .toList();
  }

  private static String written(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void harmless(String path, org.jsoup.nodes.Document page) {
    assertThat(page.select("script"))
        .as(path)
        .allSatisfy(script -> assertThat(script.data()).isEqualTo(ownScript()));
    assertThat(page.select("iframe, object, embed, base, x-pwned, [pwned], math, template"))
        .as(path)
        .isEmpty();
    assertThat(page.select("style").size()).as(path).isLessThanOrEqualTo(1);
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(path).doesNotStartWith("on").doesNotContain("pwned");
        if (Set.of("href", "src", "action", "formaction").contains(attribute.getKey())) {
          assertThat(leadsSomewhereHarmless(element, attribute.getValue()))
              .as(path + " " + attribute)
              .isTrue();
        }
      }
    }
  }

  private static String ownScript() {
    try (var file = HostileInputTest.class.getResourceAsStream("/public-templates/times.js")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean leadsSomewhereHarmless(Element element, String address) {
    if (element.is("link[rel=icon]")) {
      return address.startsWith("data:image/") || address.startsWith("/");
    }
    int colon = address.indexOf(':');
    boolean relative = colon < 0 || address.startsWith("/") || address.startsWith("#");
    return relative || SCHEMES.contains(address.substring(0, colon));
  }

  private static boolean printable(String words) {
    return words.chars().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
  }

  private static int size() {
    return HostileWords.ALL.size();
  }

  private void component(String words) {
    Api.json(
        post(
            "/pages/" + site.pageId() + "/components",
            Map.of("name", words, "description", words)));
  }

  private void group(String words) {
    JsonNode part = Api.component(site.pageId(), "In a group", UUID.randomUUID());
    Api.json(
        post(
            "/pages/" + site.pageId() + "/component-groups",
            Map.of("name", words, "description", words, "componentIds", List.of(part.path("id")))));
  }

  private void metric(String words) {
    String suffix = words.length() > 20 ? words.substring(0, 20) : words;
    JsonNode metric =
        Api.json(
            post(
                "/pages/" + site.pageId() + "/metrics",
                Map.of("name", words, "description", words, "suffix", suffix)));
    Api.json(
        post(
            "/metrics/" + metric.path("id").asText() + "/points",
            Map.of("points", List.of(Map.of("at", time.instant().toString(), "value", 7)))));
  }

  private void incident(String words) {
    Api.json(post("/posts", incidentOf(words, words)));
  }

  private Map<String, Object> incidentOf(String title, String body) {
    Map<String, Object> request = new HashMap<>();
    request.put("pageId", site.pageId());
    request.put("title", both(title));
    request.put("body", both(body));
    request.put("status", "RESOLVED");
    request.put("components", Map.of(site.componentId(), "OPERATIONAL"));
    request.put("deliver", false);
    return request;
  }

  private Map<String, Object> told(String words) {
    Map<String, Object> request = incidentOf(words, words);
    request.put("deliver", true);
    return request;
  }

  private void subscribe(String address) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.update(
                    """
                    insert into subscriber
                      (id, page_id, email, language, state, created_at, confirmed_at, version)
                    values (?, ?, ?, 'en', 'ACTIVE', ?, ?, 0)
                    """,
                    UUID.randomUUID(),
                    site.pageId(),
                    address,
                    time.instant(),
                    time.instant()));
  }

  private void maintenance(String words) {
    Api.json(post("/maintenances", maintenanceOf(words, words)));
  }

  private void announcement(String words) {
    Api.json(post("/pages/" + site.pageId() + "/announcements", announcementOf(words, words)));
  }

  private static Map<String, Object> announcementOf(String title, String body) {
    return Map.of("title", both(title), "body", both(body), "tone", "WARNING");
  }

  private void announceNothing() {
    Api.json(Api.get(TestTokens.manager(), "/pages/" + site.pageId() + "/announcements"))
        .path("items")
        .forEach(
            each -> Api.delete(TestTokens.manager(), "/announcements/" + each.path("id").asText()));
  }

  /** Has these announcements and no others on the page, the last of them shown. */
  private void announceOnly(List<String> words) {
    announceNothing();
    words.forEach(this::announcement);
    String mark = "mark " + UUID.randomUUID();
    describe(mark + "\n\n" + String.join("\n\n", HostileWords.ALL));
    Awaitility.await("the announcements on the page")
        .atMost(Duration.ofSeconds(30))
        .until(() -> text("/").contains(mark));
  }

  private Map<String, Object> maintenanceOf(String title, String body) {
    Instant begin = time.instant().plus(Duration.ofDays(2));
    return Map.of(
        "pageId",
        site.pageId(),
        "title",
        both(title),
        "body",
        both(body),
        "scheduledFor",
        begin.toString(),
        "scheduledUntil",
        begin.plusSeconds(3600).toString(),
        "deliver",
        false);
  }

  private void describe(String words) {
    JsonNode now = Api.json(Api.get(TestTokens.manager(), "/pages/" + site.pageId()));
    String all = words.length() > 1000 ? words.substring(0, 1000) : words;
    Api.json(
        Api.put(
            TestTokens.manager(),
            "/pages/" + site.pageId(),
            Map.of(
                "slug",
                site.slug(),
                "name",
                "</title><x-pwned onclick=pwned()>\r\nX-Pwned: yes",
                "languages",
                List.of("en", "ru"),
                "description",
                both(all),
                "zone",
                "Europe/Moscow",
                "isDefault",
                now.path("isDefault").asBoolean(),
                "supportContact",
                "javascript:pwned()\"onclick=\"pwned()@example.org")));
  }

  private static Map<String, String> both(String words) {
    return Map.of("en", words, "ru", words);
  }

  private static Response post(String path, Object body) {
    return Api.post(TestTokens.manager(), path, body);
  }

  private String text(String path) {
    return documents(path).get("en:" + path).plain().toString();
  }

  /** Documents of our page, by language and path. */
  private Map<String, Document> documents(String suffix) {
    String base = "/status/" + site.slug();
    Map<String, Document> found = new HashMap<>();
    publicSite
        .current()
        .documents()
        .forEach(
            (path, variants) -> {
              if (path.startsWith(base + "/") && path.endsWith(suffix)) {
                String own = path.substring(base.length());
                List.of("en", "ru")
                    .forEach(language -> found.put(language + ":" + own, variants.in(language)));
              }
            });
    return found;
  }

  private Map<String, Document> ofType(String type) {
    return documents("").entrySet().stream()
        .filter(entry -> entry.getValue().contentType().startsWith(type))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static int list(Document document, String name) {
    try {
      return JSON.readTree(document.plain().getBytes()).path(name).size();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static org.w3c.dom.Document xml(String path, Document document) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(document.plain().getBytes()));
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  private static net.fortuna.ical4j.model.Calendar read(String calendar) {
    try {
      return new CalendarBuilder().build(new StringReader(calendar));
    } catch (IOException | ParserException e) {
      throw new AssertionError(calendar, e);
    }
  }
}
