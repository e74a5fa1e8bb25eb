import * as Menu from '@radix-ui/react-dropdown-menu';
import { Check, ChevronDown } from 'lucide-react';
import styles from './choice.module.css';

interface ChoiceProps {
  readonly label: string;
  /** What it is called when none is chosen, which means all. */
  readonly all: string;
  /** How several are counted: `rotas`. */
  readonly many: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** A choice of any number of things in the room of one button; it stays open until all are chosen. */
export function Choice({ label, all, many, options, chosen, onChange }: ChoiceProps) {
  const [first] = chosen;
  const name = options.find(({ id }) => id === first)?.name ?? first;
  const title = name === undefined ? all : chosen.length === 1 ? name : `${chosen.length} ${many}`;
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={styles.trigger} aria-label={`${label}: ${title}`}>
        <span>{title}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Content className={styles.menu} align="start" sideOffset={4} aria-label={label}>
        <Item name={all} checked={chosen.length === 0} onToggle={() => onChange([])} />
        <Menu.Separator className={styles.line} />
        {options.map(({ id, name }) => (
          <Item key={id} name={name} checked={chosen.includes(id)} onToggle={() => toggle(id)} />
        ))}
      </Menu.Content>
    </Menu.Root>
  );
}

interface ItemProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function Item({ name, checked, onToggle }: ItemProps) {
  return (
    <Menu.CheckboxItem
      className={styles.item}
      checked={checked}
      onSelect={(event) => event.preventDefault()}
      onCheckedChange={onToggle}
    >
      <Menu.ItemIndicator className={styles.mark}>
        <Check size={13} aria-hidden="true" />
      </Menu.ItemIndicator>
      {name}
    </Menu.CheckboxItem>
  );
}
