import {
  ActionIcon,
  Alert,
  Badge,
  Button,
  Card,
  createTheme,
  DrawerHeader,
  Modal,
  ModalHeader,
  Paper,
  Select,
  TableScrollContainer,
  Textarea,
  TextInput,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import classes from './theme.module.css';
import { accents, frequencies, grounds, pine, red, severities, tones, type Pair, type Scheme } from './tokens';

const greys: MantineColorsTuple = [
  '#f5f7f5',
  '#eef2ef',
  '#e2e8e4',
  '#d3dbd6',
  '#bac4be',
  '#98a49d',
  '#6f7d76',
  '#54615b',
  '#37423d',
  '#1a2420',
];

const darks: MantineColorsTuple = [
  '#e5ece8',
  '#c4d0ca',
  '#9fafa7',
  '#72827a',
  '#2e3a35',
  '#26312c',
  '#1f2925',
  '#171f1c',
  '#121917',
  '#0f1513',
];

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  colors: {
    pine: [...pine] as unknown as MantineColorsTuple,
    red: [...red] as unknown as MantineColorsTuple,
    gray: greys,
    dark: darks,
  },
  black: grounds.light.text,
  defaultRadius: 'md',
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Alert: Alert.extend({ vars: (_, { color }) => ({ root: alertColours(color) }) }),
    Badge: Badge.extend({ defaultProps: { radius: 'sm' } }),
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    Card: Card.extend({ defaultProps: { padding: 'md', withBorder: true } }),
    // A dialog's heading is no banner; the page has one already.
    DrawerHeader: DrawerHeader.extend({ defaultProps: { role: 'presentation' } }),
    ModalHeader: ModalHeader.extend({ defaultProps: { role: 'presentation' } }),
    Modal: Modal.extend({ defaultProps: { centered: true, padding: 'lg' }, classNames: { title: classes.modalTitle } }),
    Paper: Paper.extend({ defaultProps: { withBorder: true } }),
    Select: Select.extend({ defaultProps: { checkIconPosition: 'right' } }),
    // Reachable by keyboard, so that what is cut off can be scrolled to.
    TableScrollContainer: TableScrollContainer.extend({ defaultProps: { type: 'native', tabIndex: 0 } }),
    Textarea: Textarea.extend({ defaultProps: { autosize: true, minRows: 2, maxRows: 14 } }),
    TextInput: TextInput.extend({ defaultProps: { autoComplete: 'off' } }),
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: true, openDelay: 250, multiline: true, maw: 340 } }),
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables('light'),
  dark: schemeVariables('dark'),
});

/** Notices use the colours with a meaning, not the library's. */
function alertColours(color: string | undefined): Record<string, string> {
  const tone = { red: 'alarm', yellow: 'watch', green: 'good' }[color ?? ''] ?? 'active';
  return {
    '--alert-bg': `var(--mu-tone-${tone}-background)`,
    '--alert-color': `var(--mu-tone-${tone}-text)`,
    '--alert-bd': '1px solid transparent',
  };
}

function schemeVariables(scheme: Scheme): Record<string, string> {
  const ground = grounds[scheme];
  return {
    '--mantine-color-body': ground.surface,
    '--mantine-color-text': ground.text,
    '--mantine-color-dimmed': ground.dimmed,
    '--mantine-color-anchor': ground.link,
    '--mantine-color-default-border': ground.border,
    '--mantine-color-error': scheme === 'light' ? '#a8231b' : '#ff9d93',
    '--mu-page': ground.page,
    '--mu-surface': ground.surface,
    '--mu-sunken': ground.sunken,
    '--mu-border': ground.border,
    ...pairs('severity', severities[scheme]),
    ...pairs('tone', tones[scheme]),
    ...pairs('frequency', frequencies[scheme]),
    '--mu-accent-background': accents[scheme].background,
    '--mu-accent-text': accents[scheme].text,
  };
}

function pairs(kind: string, colours: Record<string, Pair>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(colours).flatMap(([name, pair]) => [
      [`--mu-${kind}-${name.toLowerCase()}-background`, pair.background],
      [`--mu-${kind}-${name.toLowerCase()}-text`, pair.text],
    ]),
  );
}
