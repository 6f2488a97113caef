import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useDisclosure } from '../disclosure';
import { Icon } from '../icon';
import { useTexts } from '../texts';
import type { PermissionNote } from '../views';

interface ResourceNoteProps {
  readonly resource: string;
  /** Asked for when the note is opened. */
  readonly load: () => Promise<readonly PermissionNote[]>;
  /** Told when it opens and when it closes or goes: open, it is much higher than its row. */
  readonly onOpen: (open: boolean) => void;
}

/** The note beside a resource of the fine-grained form: one quiet button, all permissions on demand. */
export function ResourceNote({ resource, load, onOpen }: ResourceNoteProps): JSX.Element {
  const t = useTexts();
  const { open, button, content } = useDisclosure();
  useLayoutEffect(() => {
    if (!open) return;
    onOpen(true);
    return () => onOpen(false);
  }, [open]);
  return (
    <div class="resource-note">
      <button class="plain quiet small" {...button} aria-label={t('note_resource_of', resource)}>
        <Icon name="right" turns />
        {t('note_resource')}
      </button>
      {open && (
        <div {...content}>
          <Permissions load={load} />
        </div>
      )}
    </div>
  );
}

function Permissions({ load }: Pick<ResourceNoteProps, 'load'>): JSX.Element {
  const t = useTexts();
  const [notes, setNotes] = useState<readonly PermissionNote[] | 'failed' | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (loaded) => wanted && setNotes(loaded),
      () => wanted && setNotes('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  if (notes === null) return <p class="small subtle">…</p>;
  if (notes === 'failed') return <p class="small subtle">{t('planner_no_answer')}</p>;
  if (notes.length === 0) return <p class="small subtle">{t('note_resource_unknown')}</p>;
  return (
    <ul class="small permissions-of">
      {notes.map(({ name, action, count, titles }) => (
        <li key={name}>
          <strong>{action}</strong> <code class="subtle">{name}</code>
          <br />
          {count === 0 ? t('note_permission_none') : titles.join('; ')}
          {count > titles.length && ` ${t('note_permission_more', String(count - titles.length))}`}
        </li>
      ))}
    </ul>
  );
}
