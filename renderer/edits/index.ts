export { EditNotice } from './edit-notice.tsx';
export { saveEdit } from './save-edit.ts';
