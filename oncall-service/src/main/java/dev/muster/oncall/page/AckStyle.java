package dev.muster.oncall.page;

/** How the page behind an acknowledge link looks, in light and in dark. */
final class AckStyle {
  static final String CSS =
      """
      :root{color-scheme:light dark;--bg:#f4f5f7;--card:#fff;--ink:#1c2430;--dim:#5b6675;\
      --line:#e3e7ec;--go:#1f6feb;--link:#1f6feb;--ok:#1a7f4b}
      @media(prefers-color-scheme:dark){:root{--bg:#0f141a;--card:#1a212b;--ink:#e8edf3;\
      --dim:#9aa7b5;--line:#2b3542;--link:#388bfd;--ok:#3fb97a}}
      *{box-sizing:border-box}
      body{margin:0;min-height:100vh;background:var(--bg);color:var(--ink);\
      font:17px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;\
      display:flex;align-items:center;justify-content:center;padding:16px}
      main{width:100%;max-width:440px;background:var(--card);border-radius:16px;padding:24px;\
      border-top:6px solid var(--tone)}
      .tone{color:var(--tone);font-size:14px;font-weight:600}
      @media(prefers-color-scheme:dark){.tone{color:color-mix(in srgb,var(--tone) 45%,#fff)}}
      h1{font-size:22px;line-height:1.3;margin:6px 0 18px;overflow-wrap:anywhere}
      button{width:100%;border:0;border-radius:12px;background:var(--go);color:#fff;\
      font:inherit;font-weight:600;padding:18px;cursor:pointer}
      button:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
      button.quiet{margin-top:12px;padding:12px;background:none;color:var(--dim);\
      border:1px solid var(--line)}
      .done{border:2px solid var(--ok);border-radius:12px;padding:14px;color:var(--ok);\
      font-weight:600}
      dl{display:grid;grid-template-columns:fit-content(40%) 1fr;gap:6px 16px;margin:20px 0 0;\
      padding-top:16px;border-top:1px solid var(--line);font-size:15px}
      dt{color:var(--dim)}dd{margin:0;overflow-wrap:anywhere}
      p{margin:14px 0 0;color:var(--dim);font-size:14px}
      h2{font-size:14px;margin:20px 0 0}
      .said{margin:0 0 18px;padding:12px 14px;border-radius:12px;background:var(--bg);\
      color:var(--ink);font-size:16px;white-space:pre-line;overflow-wrap:anywhere}
      textarea{width:100%;margin-top:10px;padding:12px;border:1px solid var(--line);border-radius:12px;\
      background:none;color:var(--ink);font:inherit}
      .contact{margin:6px 0 0;font-size:14px;color:var(--dim);overflow-wrap:anywhere}
      nav{display:flex;flex-wrap:wrap;gap:4px 16px;margin-top:16px}
      a{color:var(--link);overflow-wrap:anywhere;padding:6px 0}
      """;

  private AckStyle() {}
}
