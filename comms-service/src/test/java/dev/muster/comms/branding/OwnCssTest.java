package dev.muster.comms.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnCssTest {
  @Test
  void coloursFontsAndSpacesPassAndAreWrittenAnew() {
    String clean =
        OwnCss.checked(
            """
            /* ours */
            .banner h1, .card > b { color: #123456; letter-spacing: .02em }
            @media (prefers-color-scheme: dark) { .card { border-radius: 4px !important } }
            .top { background: url(data:image/png;base64,iVBORw0KGgo=) no-repeat; }
            """);

    assertThat(clean)
        .contains(".banner h1,.card>b{")
        .contains("prefers-color-scheme")
        .contains("data:image/png")
        .doesNotContain("ours")
        .doesNotContain("\n ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@import url('https://evil.test/x.css');",
        "@import 'x';",
        "@namespace x url(http://evil.test);",
        "@font-face { font-family: x; src: url(https://evil.test/f.woff2) }",
        "@keyframes x { from { color: red } to { color: blue } }",
        "@page { margin: 0 }",
        "@layer x { a { color: red } }",
        "@media screen { @import 'x'; }",
        "a { background: url(https://evil.test/track.png) }",
        "a { background: url(//evil.test/track.png) }",
        "a { background: URL( \"javascript:alert(1)\" ) }",
        "a { background-image: image-set(url(https://evil.test/a.png) 1x) }",
        "a { background: u\\72l(https://evil.test) }",
        "a { width: expression(alert(1)) }",
        "a { behavior: url(x.htc) }",
        "a { -moz-binding: url(x) }",
        ".card { position: fixed; top: 0 }",
        ".card { position: absolute }",
        ".incident { display: none }",
        ".incident { visibility: hidden }",
        ".incident { opacity: 0 }",
        ".incident { transform: scale(0) }",
        ".incident { margin-left: -9999px }",
        ".incident { margin: 0 0 0 -99em }",
        ".banner h1::after { content: 'All good' }",
        ":root { --ink: #fff }",
        "a { color: var(--bg) }",
        "a { color: red } </style><script>alert(1)</script>",
        "a[title='<'] { color: red }",
        "a { color: red",
        "a { color }",
        "{}}",
        "@charset \"x\"; @import 'y';"
      })
  void whatFetchesHidesOrEscapesIsRefused(String css) {
    assertThatThrownBy(() -> OwnCss.checked(css))
        .isInstanceOf(ProblemException.class)
        .satisfies(
            thrown -> {
              var problem = ((ProblemException) thrown).problem();
              assertThat(problem.status()).isEqualTo(422);
              assertThat(problem.errors()).isNotEmpty();
              assertThat(problem.errors().get(0).field()).isEqualTo("css");
            });
  }
}
