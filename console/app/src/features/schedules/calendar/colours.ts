interface Rotating {
  slots: { personIds: string[] }[];
}

const colourCount = 8;

/** A colour for each person: by the order of turns, so that neighbours differ; the same for strangers everywhere. */
export function coloursOf(layers: Rotating[]): (personId: string) => number {
  const people = [...new Set(layers.flatMap(({ slots }) => slots.flatMap(({ personIds }) => personIds)))];
  const places = new Map(people.map((id, place) => [id, place % colourCount]));
  return (personId) => places.get(personId) ?? hash(personId) % colourCount;
}

function hash(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + character.charCodeAt(0)) >>> 0;
  return sum;
}
