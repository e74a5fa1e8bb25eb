export { askForFolder } from './asking.ts';
export { OpenFolderDialog } from './open-folder-dialog.tsx';
