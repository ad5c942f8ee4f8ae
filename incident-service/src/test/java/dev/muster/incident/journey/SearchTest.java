package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.muster.incident.search.SearchIndex;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Incidents are found by what is said in them. */
@QuarkusTest
class SearchTest extends IncidentTestBase {
  @Inject SearchIndex index;

  /** A word that no other test uses and that no language stems. */
  private static String word() {
    return UUID.randomUUID()
        .toString()
        .chars()
        .filter(Character::isLetterOrDigit)
        .limit(16)
        .mapToObj(c -> String.valueOf((char) (Character.isDigit(c) ? c - '0' + 'k' : c)))
        .collect(Collectors.joining("", "q", "q"));
  }

  private static String titled(String title) {
    return declare(ANNA, Map.of("title", title, "severity", "SEV3"));
  }

  private static int say(String id, Map<String, ?> entry) {
    return as(ANNA)
        .body(entry)
        .post(INCIDENTS + "/" + id + "/timeline")
        .then()
        .statusCode(201)
        .extract()
        .path("number");
  }

  private static int say(String id, String text) {
    return say(id, Map.of("kind", "OBSERVATION", "text", text));
  }

  private ValidatableResponse search(Person person, String text, Map<String, ?> more) {
    index.refresh();
    return as(person)
        .queryParam("q", text)
        .queryParams(more)
        .get("/api/incident/v1/search")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse search(String text) {
    return search(STAN, text, Map.of());
  }

  @Test
  void titlesComeBeforeEntriesAndTheNewestFirst() {
    var word = word();
    var older = titled("The " + word + " fails");
    var newer = titled("Again the " + word);
    var said = titled("Something else");
    say(said, "it is the " + word + " again");

    search(word)
        .body("items.incident.id", contains(newer, older, said))
        .body("correctedTo", nullValue());
  }

  @Test
  void allWordsMustOccurButNotInOnePlace() {
    var first = word();
    var second = word();
    var both = titled(first);
    say(both, second);
    titled(first);

    search(first + " " + second).body("items.incident.id", contains(both));
    search(first + " -" + second).body("items.incident.id", not(hasItem(both)));
  }

  @Test
  void englishAndRussianWordsAreFoundInAnyForm() {
    var word = word();
    var id = titled("Checkout " + word);
    say(id, "Перезапустили серверы оплаты; the pods were restarted");

    search(word + " сервера").body("items.incident.id", contains(id));
    search(word + " ОПЛАТОЙ").body("items.incident.id", contains(id));
    search(word + " restart").body("items.incident.id", contains(id));
  }

  @Test
  void aPassageShowsTheWordsWithWhereTheyStandAndNoMarkup() {
    var word = word();
    var id = titled("Something");
    var number = say(id, "the <b>" + word + "</b> pool is full");

    search(word)
        .body("items[0].passages[0].place", equalTo("ENTRY"))
        .body("items[0].passages[0].number", equalTo(number))
        .body("items[0].passages[0].text.text", contains("the  ", word, "  pool is full"))
        .body("items[0].passages[0].text.found", contains(false, true, false))
        .body("items[0].title.text", contains("Something"));
  }

  @Test
  void allWordsOfALongIncidentAreFoundAndTheQuotesOfItsNewestEntries() {
    var first = word();
    var last = word();
    var id = titled("Something long");
    say(id, "The first " + first + " pool");
    for (int part = 0; part < 30; part++) {
      say(id, "The pool of part " + part + " is full. ".repeat(900));
    }
    say(id, "The last " + last + " pool");

    search(first).body("items.incident.id", contains(id));
    search("\"last " + last + "\"").body("items.incident.id", contains(id));
    search(first + " " + last).body("items.incident.id", contains(id));
  }

  @Test
  void quotesDoNotReachFromOneEntryIntoTheNext() {
    var end = word();
    var begin = word();
    var id = titled("Something");
    say(id, begin + " is the cause");
    say(id, "It ends with " + end);

    search(end + " " + begin).body("items.incident.id", contains(id));
    search("\"" + end + " " + begin + "\"").body("items", empty());
  }

  @Test
  void hypothesesDecisionsTasksUpdatesAndTheCauseAreSearched() {
    var word = word();
    var id = commanded(ANNA, service("Checkout", 1), "SEV2");
    as(ANNA)
        .body(Map.of("title", "x", "test", "look at " + word + "1", "likelihood", "HIGH"))
        .post(INCIDENTS + "/" + id + "/hypotheses")
        .then()
        .statusCode(201);
    as(ANNA)
        .body(Map.of("proposal", "x", "alternatives", List.of("drain " + word + "2")))
        .post(INCIDENTS + "/" + id + "/decisions")
        .then()
        .statusCode(201);
    as(ANNA)
        .body(Map.of("title", "ask " + word + "3"))
        .post(INCIDENTS + "/" + id + "/tasks")
        .then()
        .statusCode(201);
    as(ANNA)
        .body(Map.of("text", "x", "publicText", Map.of("en", "we know " + word + "4")))
        .post(INCIDENTS + "/" + id + "/updates")
        .then()
        .statusCode(201);
    as(ANNA)
        .body(Map.of("cause", "it was " + word + "5"))
        .put(INCIDENTS + "/" + id + "/root-cause")
        .then()
        .statusCode(200);

    search(word + "1").body("items[0].passages.place", hasItem("HYPOTHESIS"));
    search(word + "2").body("items[0].passages.place", hasItem("DECISION"));
    search(word + "3").body("items[0].passages.place", hasItem("TASK"));
    search(word + "4").body("items[0].passages.place", hasItem("UPDATE"));
    search(word + "5").body("items[0].passages.place", hasItem("CAUSE"));
  }

  @Test
  void whatWasPutRightOrWithdrawnIsNotFound() {
    var wrong = word();
    var right = word();
    var secret = word();
    var id = titled("Something");
    var number = say(id, wrong);
    say(id, Map.of("kind", "OBSERVATION", "text", right, "corrects", number));
    var named = say(id, secret);
    say(
        id,
        Map.of("kind", "OBSERVATION", "text", "no names", "corrects", named, "withdraws", true));

    search(right).body("items.incident.id", contains(id));
    search(wrong).body("items", empty());
    search(secret).body("items", empty());
  }

  @Test
  void aReferenceIsFoundFirst() {
    var id = titled("Something");
    String reference = detail(ANNA, id).getString("incident.reference");
    var other = titled("Like " + reference);

    search(reference).body("items.incident.id", contains(id, other));
    search(reference.replace("INC-", "#")).body("items[0].incident.id", equalTo(id));
  }

  @Test
  void aMisspeltWordIsGuessed() {
    var word = word();
    var id = titled("The " + word + " fails");
    var misspelt = word.substring(0, 5) + word.substring(6);

    search(misspelt).body("items.incident.id", contains(id)).body("correctedTo", equalTo(word));
  }

  @Test
  void filtersNarrowWhatIsFound() {
    var word = word();
    var checkout = service("Checkout", 1);
    var worst =
        declare(ANNA, Map.of("title", word, "severity", "SEV1", "serviceIds", List.of(checkout)));
    var drill = declare(ANNA, Map.of("title", word, "severity", "SEV3", "drill", true));

    search(ANNA, word, Map.of("severity", "SEV1")).body("items.incident.id", contains(worst));
    search(ANNA, word, Map.of("serviceId", checkout)).body("items.incident.id", contains(worst));
    search(ANNA, word, Map.of("drill", true)).body("items.incident.id", contains(drill));
    search(ANNA, word, Map.of("state", "CLOSED")).body("items", empty());
  }

  @Test
  void pagesGoOnBehindTheLastHit() {
    var word = word();
    var said = titled("Something");
    say(said, word);
    var first = titled(word + " one");
    var second = titled(word + " two");

    String behindSecond =
        search(ANNA, word, Map.of("limit", 1))
            .body("items.incident.id", contains(second))
            .extract()
            .path("next");
    String behindFirst =
        search(ANNA, word, Map.of("limit", 1, "cursor", behindSecond))
            .body("items.incident.id", contains(first))
            .extract()
            .path("next");
    search(ANNA, word, Map.of("limit", 1, "cursor", behindFirst))
        .body("items.incident.id", contains(said))
        .body("next", nullValue());
  }

  @Test
  void aRestrictedIncidentIsFoundByItsMembersOnlyAndItsWordsAreNotGuessed() {
    var word = word();
    var id = declare(ANNA, Map.of("title", "The " + word, "severity", "SEV1", "restricted", true));
    say(id, word + " leaked");
    String reference = detail(ANNA, id).getString("incident.reference");

    search(ANNA, word, Map.of()).body("items.incident.id", contains(id));
    search(ADA, word, Map.of()).body("items.incident.id", contains(id));
    search(BORIS, word, Map.of()).body("items", empty());
    search(BORIS, reference, Map.of()).body("items.incident.id", not(hasItem(id)));
    search(BORIS, word.substring(1), Map.of())
        .body("items", empty())
        .body("correctedTo", nullValue());
    assertThat(DATABASE.count("select count(*) from search_word where word = ?", word)).isZero();
  }
}
