/** A page that needs nothing of the real one: a sentence that says what to do. */
export function plainPage(sentence: string): string {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="color-scheme" content="light dark">
  <title>Watchbill</title>
  <body style="font: 15px/22px system-ui, sans-serif; max-width: 34em; margin: 15vh auto; padding: 0 24px">
    ${sentence}
  </body>
</html>`;
}

/** What is shown where the page breaks again and again. */
export const crashedPage = plainPage(`<h1 style="font-size: 20px">This window stopped working twice</h1>
    <p>Nothing you saved is lost, and you are still told of your shifts while Watchbill runs.</p>
    <p><a href="/">Show Now again</a>. If that does not help, quit Watchbill and start it again.</p>`);
