export { askForFolder } from './ask-for-folder.ts';
