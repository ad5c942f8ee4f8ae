"use strict";
(() => {
  const K = new Uint32Array(64), H = new Uint32Array(8);
  for (let n = 2, found = 0; found < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    const bits = (x) => ((x - Math.floor(x)) * 4294967296) >>> 0;
    if (found < 8) H[found] = bits(Math.sqrt(n));
    K[found++] = bits(Math.cbrt(n));
  }
  const w = new Uint32Array(64);

  const compress = (state, block, from) => {
    for (let i = 0; i < 16; i++) {
      const at = from + 4 * i;
      w[i] = (block[at] << 24) | (block[at + 1] << 16) | (block[at + 2] << 8) | block[at + 3];
    }
    const turn = (x, n) => (x >>> n) | (x << (32 - n));
    for (let i = 16; i < 64; i++) {
      const a = w[i - 15], b = w[i - 2];
      w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) +
        w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((x, i) => { state[i] += x; });
  };

  const sha256 = (text) => {
    const bytes = new TextEncoder().encode(text);
    const block = new Uint8Array(((bytes.length + 72) >> 6) << 6);
    block.set(bytes);
    block[bytes.length] = 128;
    new DataView(block.buffer).setUint32(block.length - 4, bytes.length * 8);
    const state = H.slice();
    for (let i = 0; i < block.length; i += 64) compress(state, block, i);
    return state;
  };

  const zeroBits = (state) => {
    let bits = 0;
    for (const word of state) {
      if (word !== 0) return bits + Math.clz32(word);
      bits += 32;
    }
    return bits;
  };

  const solve = async (challenge, difficulty) => {
    for (let n = 0; ; n++) {
      if (zeroBits(sha256(challenge + ":" + n)) >= difficulty) return String(n);
      if (n % 4096 === 4095) await new Promise((next) => setTimeout(next));
    }
  };

  const put = (form, name, value) => {
    const field = document.createElement("input");
    field.type = "hidden"; field.name = name; field.value = value;
    form.append(field);
  };

  const form = document.querySelector("form[data-working]");
  if (form) form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    button.textContent = form.dataset.working;
    try {
      const riddle = await (await fetch("/subscriptions/challenge")).json();
      put(form, "proof", await solve(riddle.challenge, riddle.difficulty));
      put(form, "challenge", riddle.challenge);
    } finally {
      form.submit();
    }
  });
})();
