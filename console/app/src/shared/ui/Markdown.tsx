import { Typography } from '@mantine/core';
import { createContext, useContext, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import ReactMarkdown, { defaultUrlTransform, type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { WideTable } from './WideTable';

/** Narrower than that, the cells of a table would have a word a line. */
const tableWidth = 460;

const own = 'analysis:';

/** The attribute of a `mark` element that says which one it is. */
export const markAttribute = 'data-mark';

type Options = ComponentProps<typeof ReactMarkdown>;

type Pictures = (id: string) => ReactNode;

const PicturesContext = createContext<Pictures>(() => undefined);

type Marks = (index: number, words: ReactNode) => ReactNode;

const MarksContext = createContext<Marks>((_, words) => words);

const components: Components = {
  table: ({ children }) => <Wide>{children}</Wide>,
  img: ({ src, alt }) => <Picture src={src} alt={alt} />,
  mark: ({ children, ...props }) => <Marked index={Number((props as Record<string, unknown>)[markAttribute])}>{children}</Marked>,
  p: ({ node, children }) =>
    node?.children.some((child) => child.type === 'element' && child.tagName === 'img') ? <div>{children}</div> : <p>{children}</p>,
};

export interface Marking {
  /** A plugin that puts words into `mark` elements. */
  marking?: NonNullable<Options['remarkPlugins']>[number];
  /** What is shown in place of them. */
  marks?: Marks;
}

interface MarkdownProps extends Marking {
  children: string;
  /** The picture of an analysis that the text names as `![words](analysis:id)`; undefined where it is unknown. */
  pictures?: Pictures;
}

/** Markdown as text; HTML in it is shown as written, never run. Of a picture that is not known the words are shown. */
export function Markdown({ children, pictures = () => undefined, marking, marks = (_, words) => words }: MarkdownProps) {
  return (
    <PicturesContext value={pictures}>
      <MarksContext value={marks}>
        <Typography fz="md">
          <ReactMarkdown
            remarkPlugins={marking ? [remarkGfm, marking] : [remarkGfm]}
            urlTransform={(url, attribute) => (attribute === 'src' && url.startsWith(own) ? url : defaultUrlTransform(url))}
            components={components}
          >
            {children}
          </ReactMarkdown>
        </Typography>
      </MarksContext>
    </PicturesContext>
  );
}

function Marked({ index, children }: { index: number; children: ReactNode }) {
  return <>{useContext(MarksContext)(index, children)}</>;
}

function Picture({ src, alt }: { src?: string | Blob; alt?: string }) {
  const pictures = useContext(PicturesContext);
  const known = typeof src === 'string' && src.startsWith(own) ? pictures(src.slice(own.length)) : undefined;
  return <>{known ?? <em>{alt}</em>}</>;
}

function Wide({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <WideTable label={t('common.table')} minWidth={tableWidth}>
      <table>{children}</table>
    </WideTable>
  );
}
