export { EditNotice } from './edit-notice.tsx';
export { saveEdit } from './save-edit.ts';
export { dropUnsaved, keepUnsaved, type UnsavedRota, useUnsaved } from './unsaved-rotas.ts';
