import { internationalDigits } from '../contact/phone.ts';
import { formatPhone } from '../data/sdk.ts';
import { ClockIcon, PhoneIcon, PinIcon } from '../design/icons.tsx';
import { Panel } from '../design/small.tsx';
import { useText } from '../language/use-text.ts';
import { type Branch, openingHours } from './words.ts';

/** Where the vehicle is: address, telephone and opening hours. */
export function BranchPanel({ branch }: { readonly branch: Branch }) {
  const text = useText();
  const { name, address, city, state, phone } = branch;
  const place = [address, [city, state].filter(Boolean).join(' – ')].filter(Boolean);
  const digits = phone ? internationalDigits(phone) : null;
  const hours = branch.openingHours ? openingHours(branch, text) : [];
  return (
    <Panel label={text('branch.label')} className="grid gap-4">
      <div>
        <h2 className="text-xs text-muted">{text('branch.label')}</h2>
        <p className="text-lg font-semibold">{name}</p>
      </div>
      {place.length > 0 && (
        <p className="flex gap-3 text-sm">
          <PinIcon className="mt-0.5 size-5 flex-none text-muted" />
          <span>
            {place.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </span>
        </p>
      )}
      {phone && (
        <p className="flex items-center gap-3 text-sm">
          <PhoneIcon className="size-5 flex-none text-muted" />
          <a
            href={digits ? `tel:+${digits}` : `tel:${phone}`}
            className="figures font-semibold hover:underline"
          >
            {formatPhone(phone)}
          </a>
        </p>
      )}
      {hours.length > 0 && (
        <div className="flex gap-3 text-sm">
          <ClockIcon className="mt-0.5 size-5 flex-none text-muted" />
          <dl className="figures grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
            {hours.map(([days, value]) => (
              <div key={days} className="contents">
                <dt className="text-muted">{days}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </Panel>
  );
}
