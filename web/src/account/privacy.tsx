import { useConsent } from '../contact/use-consent.ts';
import { useTitle } from '../data/hooks.ts';
import { useText } from '../language/use-text.ts';
import { address } from '../shell/address.ts';
import { Link } from '../shell/link.tsx';

const PARTS = ['what', 'why', 'who', 'how-long', 'contact', 'rights', 'cookies'] as const;

/** The privacy notice: which data is kept, why, for how long, and what a person may ask for. */
export default function PrivacyPage() {
  const text = useText();
  const { consent } = useConsent();
  useTitle(text('privacy.title'));
  return (
    <div className="page grid max-w-3xl gap-8 py-10">
      <h1 className="display text-2xl">{text('privacy.title')}</h1>
      {PARTS.map((part) => (
        <section key={part} className="grid gap-2">
          <h2 className="text-xl font-semibold">{text(`privacy.${part}`)}</h2>
          <p className="max-w-[68ch] text-muted">{text(`privacy.${part}.text`)}</p>
          {part === 'contact' && consent && (
            <blockquote className="max-w-[68ch] border-l-4 border-line ps-4 text-muted">
              {consent.text}
            </blockquote>
          )}
        </section>
      ))}
      <p>
        <Link to={address.account()} className="font-semibold text-accent underline">
          {text('privacy.act')}
        </Link>
      </p>
    </div>
  );
}
