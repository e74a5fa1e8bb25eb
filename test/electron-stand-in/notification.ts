import { EventEmitter } from 'node:events';
import { type StandInNotification, stage } from './stage.ts';

type Used = Pick<Electron.Notification, 'show' | 'title' | 'body'>;

/** A notification that is shown is kept for the test, which may click it. */
export class Notification extends EventEmitter implements Used, StandInNotification {
  readonly title: string;
  readonly body: string;

  constructor({ title = '', body = '' }: Electron.NotificationConstructorOptions = {}) {
    super();
    this.title = title;
    this.body = body;
  }

  static isSupported: typeof Electron.Notification.isSupported = () => stage.showsNotifications;

  show(): void {
    if (stage.refusesNotifications) this.emit('failed', {}, 'notifications are not allowed');
    else stage.notifications.push(this);
  }

  click(): void {
    this.emit('click', {});
  }
}
