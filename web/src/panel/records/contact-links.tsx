import { internationalDigits } from '../../contact/phone.ts';
import { PhoneIcon } from '../../design/icons.tsx';
import { useText } from '../../language/use-text.ts';

const LINK =
  'inline-flex min-h-11 max-w-full items-center gap-2 rounded-full border border-edge px-4 text-sm font-semibold no-underline hover:border-ink';

/** Ways to reach a person: by phone, WhatsApp and e-mail, as far as they gave them. */
export function ContactLinks({
  name,
  phone,
  email,
}: {
  readonly name: string | null | undefined;
  readonly phone: string | null | undefined;
  readonly email: string | null | undefined;
}) {
  const text = useText();
  const digits = phone ? internationalDigits(phone) : null;
  if (!phone && !email) return null;
  return (
    <ul
      className="flex max-w-full min-w-0 flex-wrap gap-2"
      aria-label={text('records.reach', { name: name ?? '' })}
    >
      {phone && (
        <li className="max-w-full">
          <a href={digits ? `tel:+${digits}` : `tel:${phone}`} className={LINK}>
            <PhoneIcon className="size-4 shrink-0" />
            <span className="figures">{phone}</span>
          </a>
        </li>
      )}
      {digits && (
        <li>
          <a href={`https://wa.me/${digits}`} target="_blank" rel="noopener" className={LINK}>
            {text('contact.whatsapp')}
            <span className="sr-only">{text('contact.new-tab')}</span>
          </a>
        </li>
      )}
      {email && (
        <li className="max-w-full min-w-0">
          <a href={`mailto:${email}`} className={LINK}>
            <span className="truncate">{email}</span>
          </a>
        </li>
      )}
    </ul>
  );
}
