const storageKey = 'muster-page-sound';

/** Whether an open console rings for a page on this device; it does until somebody turns it off. */
export function soundIsOn(): boolean {
  try {
    return window.localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

export function turnSound(on: boolean): void {
  try {
    window.localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

const notes = [880, 1175, 880, 1175, 1568];
const noteSeconds = 0.18;

/** Rings; silent where the browser wants a tap first and there was none. */
export async function ring(): Promise<void> {
  const context = new AudioContext();
  await context.resume();
  const start = context.currentTime;
  notes.forEach((frequency, index) => {
    const from = start + index * noteSeconds;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.type = 'triangle';
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.0001, from);
    volume.gain.exponentialRampToValueAtTime(0.6, from + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + noteSeconds);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + noteSeconds);
  });
  window.setTimeout(() => void context.close(), (notes.length * noteSeconds + 0.5) * 1000);
}
