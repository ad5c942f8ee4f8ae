/** A line of a comparison: in both texts, only in the earlier one or only in the present one. */
export interface Line {
  text: string;
  side: 'both' | 'earlier' | 'present';
}

/** What differs between two texts, line by line, by their longest common lines. */
export function difference(earlier: string, present: string): Line[] {
  const before = earlier.split('\n');
  const after = present.split('\n');
  const common = before.map(() => new Array<number>(after.length + 1).fill(0));
  common.push(new Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = common[i];
      if (row) row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ text: before[i++] ?? '', side: 'both' });
      j++;
    } else if (i < before.length && (j >= after.length || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ text: before[i++] ?? '', side: 'earlier' });
    } else {
      lines.push({ text: after[j++] ?? '', side: 'present' });
    }
  }
  return lines;
}
