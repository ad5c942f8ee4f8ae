const { lang } = document.documentElement;
const { zone, here } = document.body.dataset;
const words = (at, timeZone, more) =>
  new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone, ...more }).format(at);
const day = { day: "numeric", month: "short" };
const local = (at) => words(at, undefined, words(at, undefined, day) === words(at, zone, day) ? {} : day);
for (const time of document.querySelectorAll("time[datetime]")) {
  const all = [time.dateTime, time.dataset.until].filter(Boolean).map((at) => new Date(at));
  if (all.some((at) => words(at, undefined, day) !== words(at, zone, day))) {
    time.append(` (${all.map(local).join(" – ")} ${here})`);
  }
}
