/** The address of a new issue that already names the page, so that a reader has only to say what is wrong. */
export function reportUrl(repositoryUrl: string, title: string, pageUrl: string): string {
  const query = new URLSearchParams({
    title: `Error on “${title}”`,
    body: `Page: ${pageUrl}\n\nWhat is wrong:\n\nWhat it should say, and the source:\n`,
    labels: 'content',
  });
  return `${repositoryUrl}/issues/new?${query.toString()}`;
}
