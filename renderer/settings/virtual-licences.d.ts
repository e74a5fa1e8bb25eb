/** Made when the page is built: what ships with Watchbill besides its own code, and on what terms. */
declare module 'virtual:licences' {
  export const licences: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly text: string;
  }[];
}
