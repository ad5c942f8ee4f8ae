import { Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useKeys } from './useKeys';

interface SearchFieldProps {
  label: string;
  value: string;
  /** Hears what was typed once the typing rests. */
  onChange: (value: string) => void;
  /** Whether it is what the page is for. */
  autoFocus?: boolean;
}

const restMillis = 300;

/** A field to search in, which `/` leads to and Escape leaves. */
export function SearchField({ label, value, onChange, autoFocus }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const settle = useDebouncedCallback(onChange, restMillis);
  if (typed !== undefined && typed === value) setTyped(undefined);
  useKeys({
    '/': () => {
      field.current?.focus();
      field.current?.select();
    },
  });
  return (
    <TextInput
      ref={field}
      autoFocus={autoFocus}
      type="search"
      maxLength={200}
      w={{ base: 'calc(100vw - 24px)', xs: 260 }}
      maw="100%"
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={typed === undefined && value === '' && <Kbd size="xs">/</Kbd>}
      value={typed ?? value}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        settle(currentTarget.value);
      }}
      onKeyDown={({ key }) => key === 'Escape' && field.current?.blur()}
    />
  );
}
