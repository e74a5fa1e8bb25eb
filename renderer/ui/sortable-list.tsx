import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './sortable-list.module.css';

interface SortableListProps<T> {
  /** What the list is, for those who hear it. */
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T, index: number) => string;
  /** What is read out of an item while it is moved. */
  readonly nameOf: (item: T) => string;
  readonly onMove: (from: number, to: number) => void;
  readonly children: (item: T, index: number) => ReactNode;
}

/** A list whose order can be changed: by dragging the grip of an item; by keys with Space on it, arrows, and Space again. */
export function SortableList<T>({ label, items, keyOf, nameOf, onMove, children }: SortableListProps<T>) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const keys = items.map(keyOf);
  const placeOf = (id: unknown) => keys.indexOf(String(id));
  const said = (id: unknown) => {
    const item = items[placeOf(id)];
    return item === undefined ? '' : nameOf(item);
  };
  function onDragEnd({ active, over }: DragEndEvent): void {
    if (over && active.id !== over.id) onMove(placeOf(active.id), placeOf(over.id));
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{
        screenReaderInstructions: {
          draggable: 'Press Space to pick it up, the arrow keys to move it, Space to put it down, Escape to leave it.',
        },
        announcements: {
          onDragStart: ({ active }) => `${said(active.id)}, picked up from place ${placeOf(active.id) + 1}`,
          onDragOver: ({ active, over }) =>
            over ? `${said(active.id)} to place ${placeOf(over.id) + 1} of ${keys.length}` : undefined,
          onDragEnd: ({ active, over }) =>
            over ? `${said(active.id)} put down at place ${placeOf(over.id) + 1}` : undefined,
          onDragCancel: ({ active }) => `${said(active.id)} stays where it was`,
        },
      }}
    >
      <SortableContext items={keys} strategy={verticalListSortingStrategy}>
        <ol className={styles.list} aria-label={label}>
          {items.map((item, index) => (
            <SortableItem key={keys[index]} id={keys[index] ?? ''} name={nameOf(item)}>
              {children(item, index)}
            </SortableItem>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

interface SortableItemProps {
  readonly id: string;
  readonly name: string;
  readonly children: ReactNode;
}

function SortableItem({ id, name, children }: SortableItemProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  });
  return (
    <li
      ref={setNodeRef}
      className={styles.item}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        ref={setActivatorNodeRef}
        type="button"
        className={styles.grip}
        title="Drag to move; or Space, arrows, Space"
        {...attributes}
        {...listeners}
        aria-label={`Move ${name}`}
      >
        <GripVertical size={14} aria-hidden="true" />
      </button>
      <div className={styles.content}>{children}</div>
    </li>
  );
}
