import { type StandInMenu, stage } from './stage.ts';

type Template = readonly (Electron.MenuItemConstructorOptions | Electron.MenuItem)[];

/** A menu is what it was built from. */
export class Menu implements StandInMenu {
  readonly template: Template;

  constructor(template: Template) {
    this.template = template;
  }

  static buildFromTemplate: (template: Template) => Menu = (template) => new Menu(template);

  static setApplicationMenu(menu: Menu | null): void {
    stage.applicationMenu = menu ?? undefined;
  }

  get labels(): string[] {
    return this.template.flatMap(({ label }) => (label === undefined ? [] : [label]));
  }

  choose(...path: readonly string[]): void {
    const [label, ...rest] = path;
    const item = this.template.find((entry) => entry.label === label);
    if (!item || item.enabled === false) throw new Error(`there is no entry ${label} to choose in ${this.labels}`);
    if (rest.length > 0 && Array.isArray(item.submenu)) new Menu(item.submenu).choose(...rest);
    else Reflect.apply(item.click ?? (() => {}), item, []);
  }
}
