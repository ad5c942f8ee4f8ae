import { Anchor, Button, Group } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconDownload, IconPrinter, IconRefresh } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/Loaded';
import { sheetQuery, type SheetData } from './data';
import { offlineFile, picturesOf, save } from './file';
import { Sheet } from './Sheet';
import './sheet.css';

/** A war room to be printed, or taken along as one file that opens without a network. */
export default function SheetPage() {
  const { incidentId } = useParams({ strict: false }) as { incidentId: string };
  const { i18n } = useTranslation();
  const sheet = useQuery(sheetQuery(incidentId, i18n.language));
  return <Loaded query={sheet}>{(data) => <SheetView data={data} reading={sheet.isFetching} onRead={() => void sheet.refetch()} />}</Loaded>;
}

interface SheetViewProps {
  data: SheetData;
  /** Whether it is being read again. */
  reading?: boolean;
  onRead?: () => void;
}

export function SheetView({ data, reading, onRead }: SheetViewProps) {
  const { t, i18n } = useTranslation();
  const [paper, setPaper] = useState<HTMLElement | null>(null);
  const { id, reference, title } = data.detail.incident;
  useDocumentTitle(`${reference} ${title}`);
  const download = useMutation({
    mutationFn: (sheet: HTMLElement) => offlineFile(sheet, `${reference} ${title}`, i18n.language),
    onSuccess: (file) => save(file, `${reference}.html`),
  });
  const print = useMutation({ mutationFn: picturesOf, onSettled: () => window.print() });
  return (
    <>
      <Group justify="space-between" mb="md" data-screen-only>
        <Anchor component={Link} to={`/incidents/${id}`}>
          {t('sheet.back')}
        </Anchor>
        <Group gap="xs">
          <Button variant="default" leftSection={<IconRefresh size={16} />} loading={reading} onClick={onRead}>
            {t('sheet.readAgain')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            loading={download.isPending}
            onClick={() => paper && download.mutate(paper)}
          >
            {t('sheet.download')}
          </Button>
          <Button leftSection={<IconPrinter size={16} />} loading={print.isPending} onClick={() => paper && print.mutate(paper)}>
            {t('sheet.print')}
          </Button>
        </Group>
      </Group>
      <article className="sheet" ref={setPaper}>
        <Sheet data={data} />
      </article>
    </>
  );
}
