import { followTheSunInThree, followTheSunInTwo } from './follow-the-sun.ts';
import { businessHours, daily, dayAndNight, fourAndThree, weekly } from './one-zone.ts';
import type { RotaTemplate } from './template.ts';

/** Every template, the most usual first. */
export const rotaTemplates: readonly RotaTemplate[] = [
  weekly,
  daily,
  dayAndNight,
  followTheSunInTwo,
  followTheSunInThree,
  businessHours,
  fourAndThree,
];

export { type RotaTemplate, rotaDraftWith, type TemplateGroup, type TemplateOptions } from './template.ts';
