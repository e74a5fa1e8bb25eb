export { PopoverPage } from './popover-page.tsx';
