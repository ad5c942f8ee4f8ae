package dev.muster.oncall.phone;

import static dev.muster.oncall.page.FirstPage.ledger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.muster.oncall.Api;
import dev.muster.oncall.page.FirstPage;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages answered by text message. */
@QuarkusTest
class TextAnswersTest {
  private Api.Someone anna;
  private Telephone phone;

  @BeforeEach
  void somebodyWithATelephone() {
    anna = Api.person("anna");
    phone = Telephone.of(anna);
  }

  @Test
  void theCodeTakesTheAlert() {
    var alert = phone.pagedBy("SMS");

    var reply = phone.write(Telephone.code(phone.awaitText()));

    assertThat(reply).contains("<Message>It is yours");
    assertThat(Api.alert(alert))
        .containsEntry("status", "ACKNOWLEDGED")
        .containsEntry("acknowledgedBy", anna.name());
    Api.get("/pages/" + FirstPage.of(alert))
        .body("page.answeredVia", equalTo("sms"))
        .body("ledger.kind", hasItems("ANSWER"));
    assertThat(Api.audited(alert)).containsExactly(anna.name() + " alert.acknowledge sms");
  }

  @Test
  void escWithTheCodePagesTheNextLevelNow() {
    var alert = phone.pagedBy("SMS");

    assertThat(phone.write("Esc " + Telephone.code(phone.awaitText()) + "."))
        .contains("next level is being paged");

    await().until(() -> Api.pages(alert).size() == 2);
    assertThat(Api.status(alert)).isEqualTo("TRIGGERED");
    assertThat(ledger(alert)).contains("ANSWER");
    assertThat(phone.write("esc")).contains("no next level");
  }

  @Test
  void resWithTheCodeClosesAlsoWhatWasTaken() {
    var alert = phone.pagedBy("SMS");
    var code = Telephone.code(phone.awaitText());
    phone.write("ack " + code);

    assertThat(phone.write(code + " res")).contains("<Message>Closed");

    assertThat(Api.status(alert)).isEqualTo("RESOLVED");
    assertThat(phone.write(code)).contains("This alert is over");
  }

  @Test
  void withoutACodeTheOnlyOpenPageIsMeant() {
    var alert = phone.pagedBy("SMS");
    phone.awaitText();

    assertThat(phone.write("close")).contains("Closed");

    assertThat(Api.status(alert)).isEqualTo("RESOLVED");
    assertThat(phone.write("ack")).contains("No page of yours is open");
  }

  @Test
  void severalOpenPagesAreListedWithTheirCodes() {
    phone.rules(phone.verified("SMS"), 0);
    var service = Api.paging(anna);
    var first = Api.trigger(service, "a");
    var second = Api.trigger(service, "b");
    await().until(() -> phone.pages().size() == 2);
    var codes = phone.pages().stream().map(Telephone::code).toList();
    assertThat(codes).doesNotHaveDuplicates();

    assertThat(phone.write("ack")).contains("Several pages are open", codes.get(0), codes.get(1));

    assertThat(List.of(Api.status(first), Api.status(second))).containsOnly("TRIGGERED");
    phone.write(codes.get(0));
    assertThat(List.of(Api.status(first), Api.status(second))).containsOnlyOnce("ACKNOWLEDGED");
  }

  @Test
  void textsThatMeanNothingGetHelp() {
    phone.pagedBy("SMS");

    assertThat(phone.write("what is it?")).contains("Reply with the code");
    assertThat(phone.write("ack 0000")).contains("No page of yours has the code 0000");
    assertThat(phone.write("STOP")).doesNotContain("<Message>");
    assertThat(phone.write("<b>&\u0007")).contains("Reply with the code");
  }

  @Test
  void machinesThatAnswerEverythingAreNotHelpedForEver() {
    phone.pagedBy("SMS");
    phone.awaitText();

    for (int i = 0; i < 5; i++) {
      assertThat(phone.write("I am driving")).contains("<Message>");
    }

    assertThat(phone.write("I am driving")).doesNotContain("<Message>");
    assertThat(phone.write("ack")).contains("It is yours");
  }

  @Test
  void aStrangerIsToldSo() {
    phone.pagedBy("SMS");
    var code = Telephone.code(phone.awaitText());

    assertThat(Telephone.of(anna).write(code)).contains("knows nobody with this number");
  }

  @Test
  void aCodeIsGoodForItsOwnTelephoneOnly() {
    var alert = phone.pagedBy("SMS");
    var boris = Telephone.of(Api.person("boris"));
    boris.verified("SMS");

    assertThat(boris.write(Telephone.code(phone.awaitText()))).contains("No page of yours has");
    assertThat(Api.status(alert)).isEqualTo("TRIGGERED");
  }

  @Test
  void aTelephoneThatWasTakenAwayAnswersForNobody() {
    var method = phone.verified("SMS");
    phone.rules(method, 0);
    var alert = Api.trigger(Api.paging(anna), "a");
    var code = Telephone.code(phone.awaitText());
    Api.delete("/people/" + anna.id() + "/contact-methods/" + method).statusCode(204);

    assertThat(phone.write(code)).contains("knows nobody with this number");
    assertThat(Api.status(alert)).isEqualTo("TRIGGERED");
  }

  @Test
  void theReplyIsInThePersonsLanguage() {
    var ivan = Api.person("ivan", "ru");
    var theirs = Telephone.of(ivan);
    theirs.rules(theirs.verified("SMS"), 0);
    Api.trigger(Api.paging(ivan), "a");

    assertThat(theirs.write(Telephone.code(theirs.awaitText()))).contains("Оповещение за вами");
  }

  @Test
  void aRepeatedMessageIsAnsweredTheSameAndActsOnce() {
    var alert = phone.pagedBy("SMS");
    var code = Telephone.code(phone.awaitText());

    var first = phone.write("SM-once-" + alert, "esc " + code).extract().asString();
    var second = phone.write("SM-once-" + alert, "esc " + code).extract().asString();

    assertThat(second).isEqualTo(first);
    assertThat(Api.log(alert).stream().filter("HASTENED"::equals)).hasSize(1);
  }
}
