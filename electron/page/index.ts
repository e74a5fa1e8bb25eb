export { contentSecurityPolicy } from './content-security-policy.ts';
export { isPageAddress, type PageFile, pageFiles } from './page-files.ts';
export { newNonce, type PageTemplate, readPage } from './page-template.ts';
