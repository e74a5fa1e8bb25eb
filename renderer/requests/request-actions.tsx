import { ArrowLeftRight, HandHelping } from 'lucide-react';
import { useState } from 'react';
import type { QueryOutput } from '../../shared/contract.ts';
import { useCore } from '../stores/index.ts';
import { useName } from '../ui/index.ts';
import { OfferForm } from './offer-form.tsx';
import { ProposeForm } from './propose-form.tsx';
import styles from './request-actions.module.css';

type Details = NonNullable<QueryOutput<'shift.details'>>;

interface RequestActionsProps {
  readonly details: Details;
  readonly now: number;
}

/** What somebody can ask of others about a coming shift: that they take it, or swap it. */
export function RequestActions({ details, now }: RequestActionsProps) {
  const nameOf = useName();
  const me = useCore(({ session }) => session?.settings.me);
  const [asking, setAsking] = useState<{ readonly what: 'offer' | 'swap'; readonly person: string }>();
  const { rota, people, start, end, layer } = details;
  if (layer !== null || start === null || end === null || end <= now) return null;
  const done = () => setAsking(undefined);
  if (asking?.what === 'offer')
    return <OfferForm rota={rota} person={asking.person} start={Math.max(start, now)} end={end} onDone={done} />;
  if (asking?.what === 'swap') return <ProposeForm rota={rota} person={asking.person} at={start} onDone={done} />;
  // One’s own shift is mine to offer; those of others a lead may offer for them.
  const own = people.filter((person) => person === me);
  const offered = own.length > 0 ? own : people;
  return (
    <div className={styles.actions}>
      {offered.map((person) => (
        <span key={person} className={styles.pair}>
          <button type="button" onClick={() => setAsking({ what: 'offer', person })}>
            <HandHelping size={14} aria-hidden="true" />
            {person === me ? 'Offer my shift' : `Offer ${firstName(nameOf(person))}’s shift`}
          </button>
          <button type="button" onClick={() => setAsking({ what: 'swap', person })}>
            <ArrowLeftRight size={14} aria-hidden="true" />
            Propose a swap
          </button>
        </span>
      ))}
    </div>
  );
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
