import { idOf } from './names.ts';
import type { Random } from './random.ts';

/** What a made-up supplier looks after: a component of one of its customers. */
export interface System {
  readonly id: string;
  readonly name: string;
  readonly customer: string;
  readonly component: string;
}

// biome-ignore format: a table of words
export const components = [
  'Checkout', 'Search', 'Basket', 'Invoicing', 'Ledger', 'Identity', 'Mailer', 'Warehouse', 'Pricing', 'Reporting',
  'Booking', 'Timetable', 'Notifications', 'Archive', 'Gateway', 'Scheduler', 'Telemetry', 'Profiles', 'Claims', 'Catalogue',
] as const;

// biome-ignore format: a table of words
const customers = [
  'Alder Bank', 'Brightwater', 'Cobalt Rail', 'Dunmore Foods', 'Elmgate Insurance', 'Fjordline', 'Granite Homes',
  'Halcyon Air', 'Ironbridge', 'Juniper Health', 'Kestrel Post', 'Lumen Energy',
] as const;

/** As many systems as asked for, in an order of their own, no id twice. */
export function systemsOf(count: number, random: Random): System[] {
  const pairs = random.shuffled(
    customers.flatMap((customer) => components.map((component) => ({ customer, component }))),
  );
  return Array.from({ length: count }, (_, index) => {
    const { customer, component } = pairs[index % pairs.length] ?? { customer: customers[0], component: components[0] };
    const round = Math.floor(index / pairs.length);
    const name = round === 0 ? `${customer} ${component}` : `${customer} ${component} ${round + 1}`;
    return { id: idOf(name), name, customer, component };
  });
}
