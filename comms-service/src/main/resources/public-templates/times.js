const { lang } = document.documentElement;
const { zone, here } = document.body.dataset;
const hour = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const day = { day: "numeric", month: "short" };
const words = (at, timeZone, what) =>
  new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { timeZone, ...what }).format(at);
const moment = (at, timeZone) => words(at, timeZone, { ...day, ...hour });
const local = (at) =>
  words(at, undefined, words(at, undefined, day) === words(at, zone, day) ? hour : { ...day, ...hour });
for (const time of document.querySelectorAll("time[datetime]")) {
  const all = [time.dateTime, time.dataset.until].filter(Boolean).map((at) => new Date(at));
  if ([zone, "UTC"].every((shown) => all.some((at) => moment(at) !== moment(at, shown)))) {
    time.append(` (${all.map(local).join(" – ")} ${here})`);
  }
}
