import { useEffect, useState } from 'react';
import { type Instant, instant } from '../../shared/time/index.ts';
import { lookAtZone } from './viewer-zone.ts';

/** The time, renewed at every full minute and when the page comes back to the front; the zone is looked at as well. */
export function useClock(): Instant {
  const [now, setNow] = useState(() => instant(Date.now()));
  useEffect(() => {
    const tick = () => {
      lookAtZone();
      setNow(instant(Date.now()));
    };
    const timer = setTimeout(tick, 60_000 - (now % 60_000) + 20);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [now]);
  return now;
}
