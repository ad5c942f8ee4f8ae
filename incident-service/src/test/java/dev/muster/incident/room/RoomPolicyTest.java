package dev.muster.incident.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.contracts.Severity;
import dev.muster.incident.policy.PolicyKind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomPolicyTest {
  private static RoomPolicy policy(String bridgeUrl, String dialIn) {
    var severities =
        Map.of(
            Severity.SEV1, RoomMode.ALWAYS,
            Severity.SEV2, RoomMode.BY_DEFAULT,
            Severity.SEV3, RoomMode.ON_REQUEST,
            Severity.SEV4, RoomMode.ON_REQUEST);
    return new RoomPolicy(severities, 7, bridgeUrl, dialIn, "en");
  }

  @Test
  void whatShipsOpensRoomsForTheFirstTwoSeveritiesAndKeepsThemAWeek() { // WR-11
    var shipped = PolicyKind.WAR_ROOM.preset("default");
    assertThat(shipped.opensBySelf(Severity.SEV1)).isTrue();
    assertThat(shipped.opensBySelf(Severity.SEV2)).isTrue();
    assertThat(shipped.opensBySelf(Severity.SEV3)).isFalse();
    assertThat(shipped.mayBeClosed(Severity.SEV1)).isFalse();
    assertThat(shipped.mayBeClosed(Severity.SEV2)).isTrue();
    assertThat(shipped.archiveAfter()).isEqualTo(Duration.ofDays(7));
    assertThat(shipped.bridgeUrl()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "meet.example/{reference}",
        "https://meet.example/{title}",
        "https://",
        " "
      })
  void aBridgeIsTheAddressOfAPage(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy(url, null))
        .withMessageStartingWith("bridgeUrl");
  }

  @Test
  void whatToDialIsFreeText() {
    assertThat(policy("https://meet.example/{reference}", "+1 555 0100, code {number}#").dialIn())
        .contains("{number}");
    assertThatIllegalArgumentException().isThrownBy(() -> policy(null, "{code}"));
  }
}
