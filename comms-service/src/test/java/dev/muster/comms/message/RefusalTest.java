package dev.muster.comms.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          email         | Invalid Addresses; 550 5.1.1 no such mailbox              | GONE
          email         | Invalid Addresses; 550 no such mailbox                    | GONE
          email         | 5.1.10 recipient address has null MX                      | GONE
          email         | 550 5.2.1 mailbox disabled                                | GONE
          email         | 552 5.2.2 mailbox full                                    | SOFT
          email         | 550 5.7.1 message refused by policy                       | SOFT
          email         | 554 transaction failed                                    | SOFT
          email         | 4.2.2 over quota                                          | SOFT
          email         | 550 5.1.8 sender refused                                  | SOFT
          sms           | the recipient wrote STOP to this number (21610)           | LEFT
          sms           | the provider answered 400 21211 invalid number            | GONE
          webhook       | the receiver answered 410                                 | LEFT
          webhook       | the receiver answered 500                                 | SOFT
          slack-webhook | the receiver answered 404                                 | SOFT
          teams         | the receiver answered 410                                 | LEFT
          """)
  void saysWhatAFailureMeansForTheReader(String channel, String error, Refusal refusal) {
    assertThat(Refusal.of(channel, error)).contains(refusal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          email | Couldn't connect to host, port: mail.example.org, 25
          email | the mail server took too long
          email | the mail server 10.5.1.1 is away
          sms   | channel sms is not configured
          """)
  void ourOwnTroubleIsNotTheReaders(String channel, String error) {
    assertThat(Refusal.of(channel, error)).isEmpty();
  }

  @Test
  void noReasonIsNoRefusal() {
    assertThat(Refusal.of("email", null)).isEmpty();
  }
}
