// Runs before the first paint, so that a dark console never flashes white at night.
(function () {
  var stored = null;
  try {
    stored = window.localStorage.getItem('muster-color-scheme');
  } catch {
    stored = null;
  }
  var dark =
    stored === 'dark' ||
    (stored !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
