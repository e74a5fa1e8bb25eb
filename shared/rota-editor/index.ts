export {
  type EffectFrom,
  effectFrom,
  type HoursDraft,
  type LayerDraft,
  type RotaDraft,
  type RotaEdit,
  rotaDraft,
  rotaEdits,
} from './schema.ts';
