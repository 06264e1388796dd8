import { useState } from 'react';
import { useText } from '../language/use-text.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import { Button, IconButton } from './button.tsx';
import { Dialog, Drawer } from './drawer.tsx';
import { Checkbox, SelectField, TextField } from './field.tsx';
import { SearchIcon, SunIcon } from './icons.tsx';
import { Pagination } from './pagination.tsx';
import { Slider } from './slider.tsx';
import { Badge, Chip, Panel, Skeleton } from './small.tsx';
import { EmptyState, ErrorState } from './states.tsx';

const LOOKS = ['primary', 'secondary', 'quiet', 'danger'] as const;
const TONES = ['neutral', 'accent', 'warn', 'danger'] as const;
const FAILURES = ['offline', 'unavailable', 'logged-out', 'forbidden', 'broken'] as const;
const COLOURS = ['canvas', 'surface', 'sunken', 'ink', 'muted', 'line', 'edge', 'accent', 'warn', 'danger'];

const SAMPLE = 'Fiat';

/** Every component in every state, for people who build screens. It is part of no build. */
export default function Showcase() {
  const text = useText();
  const [value, setValue] = useState(40);
  const [open, setOpen] = useState<'dialog' | 'drawer'>();
  const close = (): void => setOpen(undefined);
  return (
    <div className="page grid gap-8 py-10">
      <h1 className="display text-3xl">{text('shell.stock')}</h1>
      <ul className="flex flex-wrap gap-3">
        {COLOURS.map((name) => (
          <li key={name} className="grid gap-1 text-xs">
            <span
              className="size-16 rounded-md border border-line"
              style={{ background: `var(--${name})` }}
            />
            {name}
          </li>
        ))}
      </ul>
      <Panel className="flex flex-wrap items-center gap-4">
        {LOOKS.map((look) => (
          <Button key={look} look={look}>
            {look}
          </Button>
        ))}
        <Button busy>{text('search.go')}</Button>
        <Button size="lg">{text('vehicle.buy')}</Button>
        <IconButton label={text('search.go')}>
          <SearchIcon />
        </IconButton>
        <IconButton label={text('shell.theme.light')}>
          <SunIcon />
        </IconButton>
      </Panel>
      <Panel className="flex flex-wrap items-center gap-4">
        {TONES.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
        <Chip removeLabel={text('filter.remove', { name: SAMPLE })} onRemove={() => undefined}>
          {SAMPLE}
        </Chip>
        <Breadcrumb label={text('vehicle.path')} steps={['A', 'B', 'C']} />
      </Panel>
      <Panel className="grid max-w-xl gap-5">
        <TextField label={text('filter.price')} lead="R$" />
        <TextField label={text('filter.make')} error={text('form.required')} />
        <SelectField label={text('filter.year')}>
          <option>2026</option>
        </SelectField>
        <Checkbox label={SAMPLE} count="12" />
        <Slider
          label={text('financing.down')}
          value={value}
          min={0}
          max={100}
          step={1}
          words={String}
          onChange={setValue}
        />
        <Pagination
          current={5}
          last={12}
          link={(page, { className, label, current, children }) => (
            <a
              href="/componentes"
              className={className}
              aria-label={label}
              aria-current={current ? 'page' : undefined}
              key={page}
            >
              {children}
            </a>
          )}
        />
      </Panel>
      <Panel className="flex flex-wrap gap-4">
        <Button onClick={() => setOpen('dialog')}>{text('filter.title')}</Button>
        <Button onClick={() => setOpen('drawer')}>{text('filter.open')}</Button>
        <Dialog title={text('filter.title')} open={open === 'dialog'} onClose={close}>
          {text('stock.none-filters')}
        </Dialog>
        <Drawer title={text('filter.title')} open={open === 'drawer'} onClose={close}>
          {text('stock.none-filters')}
        </Drawer>
      </Panel>
      <Skeleton className="h-24 w-full" />
      <EmptyState title={text('stock.none')}>{text('stock.none-filters')}</EmptyState>
      {FAILURES.map((kind) => (
        <ErrorState key={kind} failure={{ kind }} onRetry={() => undefined} />
      ))}
      <ErrorState failure={{ kind: 'busy', seconds: 20 }} onRetry={() => undefined} />
    </div>
  );
}
