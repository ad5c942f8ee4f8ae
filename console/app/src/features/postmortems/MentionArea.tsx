import { Combobox, Textarea, useCombobox, type TextareaProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../../shared/pick/catalogue';
import { fitting, named, namingAt, type Naming } from './mentions';

interface MentionAreaProps extends Omit<TextareaProps, 'value' | 'onChange' | 'onKeyDown' | 'ref'> {
  area: RefObject<HTMLTextAreaElement | null>;
  value: string;
  onWrite: (text: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** A text in which people are named with an @: whoever fits is offered below it. */
export function MentionArea({ area, value, onWrite, onKeyDown, ...props }: MentionAreaProps) {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery).data ?? [];
  const [naming, setNaming] = useState<Naming>();
  const combobox = useCombobox();
  const offered = naming ? fitting(people, naming.typed) : [];
  const open = offered.length > 0;

  const look = (text: string, caret: number) => {
    setNaming(namingAt(text, caret));
    combobox.selectFirstOption();
  };
  const take = (name: string) => {
    if (!naming) return;
    const { text, caret } = named(value, naming, name);
    flushSync(() => {
      onWrite(text);
      setNaming(undefined);
    });
    area.current?.focus();
    area.current?.setSelectionRange(caret, caret);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => void combobox.selectNextOption(),
    ArrowUp: () => void combobox.selectPreviousOption(),
    Enter: () => combobox.clickSelectedOption(),
    Tab: () => combobox.clickSelectedOption(),
    Escape: () => setNaming(undefined),
  };
  return (
    <Combobox store={{ ...combobox, dropdownOpened: open }} onOptionSubmit={take} withinPortal position="bottom-start" width={280}>
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes={open}>
        <Textarea
          {...props}
          ref={area}
          value={value}
          onChange={({ currentTarget }) => {
            onWrite(currentTarget.value);
            look(currentTarget.value, currentTarget.selectionStart);
          }}
          onBlur={() => setNaming(undefined)}
          onKeyDown={(event) => {
            const does = open && !event.nativeEvent.isComposing ? keys[event.key] : undefined;
            if (does) {
              event.preventDefault();
              event.stopPropagation();
              does();
              return;
            }
            onKeyDown?.(event);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!open}>
        <Combobox.Options aria-label={t('documents.mention')}>
          {offered.map((person) => (
            <Combobox.Option key={person.id} value={person.name} onMouseDown={(event) => event.preventDefault()}>
              {person.name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
