package dev.muster.comms.manage.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.platform.problem.ProblemException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {
  @Test
  void nestedNamesBecomeObjectsAndLists() {
    JsonNode body =
        FormBody.parse(
            "incident[name]=It+is%20down&incident[components][abc]=major_outage"
                + "&incident[component_ids][]=abc&incident[component_ids][]=def&api_key=k&empty=");
    assertThat(body.toString())
        .isEqualTo(
            "{\"incident\":{\"name\":\"It is down\",\"components\":{\"abc\":\"major_outage\"},"
                + "\"component_ids\":[\"abc\",\"def\"]},\"api_key\":\"k\",\"empty\":\"\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=1&a[b]=2",
        "a[b]=1&a[]=2",
        "a[]=1&a[b]=2",
        "a[b][c]=1&a[b]=2&a[b][d]=3",
        "a[][b]=1",
        "a[b=1",
        "[b]=1",
        "a]b=1",
        "a[1][2][3][4][5][6]=1",
        "a=%zz"
      })
  void whatMakesNoSenseIsRefused(String form) {
    assertThatThrownBy(() -> FormBody.parse(form)).isInstanceOf(ProblemException.class);
  }

  @Test
  void aFormOfVeryManyValuesIsRefused() {
    assertThatThrownBy(() -> FormBody.parse("a[]=1&".repeat(2_001)))
        .isInstanceOf(ProblemException.class);
  }

  @Property
  void anyTextIsReadOrRefused(
      @ForAll @Chars({'a', 'b', '[', ']', '=', '&', '%', '2', '5', '+'}) @StringLength(max = 40)
          String form) {
    try {
      assertThat(FormBody.parse(form).isObject()).isTrue();
    } catch (ProblemException refused) {
      assertThat(refused.problem().status()).isEqualTo(400);
    }
  }
}
