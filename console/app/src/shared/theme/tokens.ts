/** Colours with a meaning; every pair is checked for contrast in both schemes by a test. */
export interface Pair {
  background: string;
  text: string;
}

export type Scheme = 'light' | 'dark';
export type Severity = 'SEV1' | 'SEV2' | 'SEV3' | 'SEV4';
export type Tone = 'alarm' | 'active' | 'watch' | 'good' | 'quiet';

export const severities: Record<Scheme, Record<Severity, Pair>> = {
  light: {
    SEV1: { background: '#b3261e', text: '#ffffff' },
    SEV2: { background: '#b6450f', text: '#ffffff' },
    SEV3: { background: '#fbe6ba', text: '#664000' },
    SEV4: { background: '#e2e8ec', text: '#34475a' },
  },
  dark: {
    SEV1: { background: '#c63a31', text: '#ffffff' },
    SEV2: { background: '#b14c17', text: '#ffffff' },
    SEV3: { background: '#4a3a12', text: '#f6d58c' },
    SEV4: { background: '#2b3741', text: '#c6d3de' },
  },
};

export const tones: Record<Scheme, Record<Tone, Pair>> = {
  light: {
    alarm: { background: '#fbe1de', text: '#8a1c16' },
    active: { background: '#dfe8fb', text: '#1e3f8f' },
    watch: { background: '#fbe6ba', text: '#664000' },
    good: { background: '#d8efdf', text: '#125c2d' },
    quiet: { background: '#e5e9e7', text: '#414d48' },
  },
  dark: {
    alarm: { background: '#4b201c', text: '#ffb9b1' },
    active: { background: '#20304f', text: '#bccdff' },
    watch: { background: '#4a3a12', text: '#f6d58c' },
    good: { background: '#173b25', text: '#a4e2b7' },
    quiet: { background: '#2a3430', text: '#c1cdc7' },
  },
};

/** What belongs to the product or is chosen; its text is readable on any ground too. */
export const accents: Record<Scheme, Pair> = {
  light: { background: '#cdeae3', text: '#0a534a' },
  dark: { background: '#17423a', text: '#a9e3d7' },
};

export type Level = '1' | '2' | '3' | '4';

/** How often something happens, from seldom to most; says nothing of how bad it is. */
export const frequencies: Record<Scheme, Record<Level, Pair>> = {
  light: {
    1: { background: '#e1f0ec', text: '#0a534a' },
    2: { background: '#9fd6ca', text: '#063f38' },
    3: { background: '#197c6e', text: '#ffffff' },
    4: { background: '#0a534a', text: '#ffffff' },
  },
  dark: {
    1: { background: '#1b3430', text: '#a9e3d7' },
    2: { background: '#17524a', text: '#cdeae3' },
    3: { background: '#43aa98', text: '#04211d' },
    4: { background: '#9fd6ca', text: '#063f38' },
  },
};

export interface Ground {
  page: string;
  surface: string;
  sunken: string;
  border: string;
  text: string;
  dimmed: string;
  link: string;
}

export const grounds: Record<Scheme, Ground> = {
  light: {
    page: '#f5f7f5',
    surface: '#ffffff',
    sunken: '#eef2ef',
    border: '#d9e0dc',
    text: '#1a2420',
    dimmed: '#54615b',
    link: '#0d665d',
  },
  dark: {
    page: '#0f1513',
    surface: '#171f1c',
    sunken: '#1f2925',
    border: '#2e3a35',
    text: '#e5ece8',
    dimmed: '#9fafa7',
    link: '#6fcbbd',
  },
};

/** The product's own green, from a tint to almost black. */
export const pine = [
  '#e7f6f2',
  '#cdeae3',
  '#9fd6ca',
  '#6cc0b0',
  '#43aa98',
  '#2a9383',
  '#197c6e',
  '#0f685d',
  '#0a534a',
  '#063f38',
] as const;

/** What cannot be taken back; the sixth and the seventh carry white words, the fourth is read on dark ground. */
export const red = [
  '#fff0ef',
  '#ffdedb',
  '#ffc2bd',
  '#ffa59e',
  '#ff8a81',
  '#e2554b',
  '#c5322a',
  '#b3261e',
  '#961f18',
  '#7a1813',
] as const;
