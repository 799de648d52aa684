import type { Page } from '@playwright/test'

/** Everything a browser complains about on this page from now on: its console, errors, failed and foreign requests. */
export function collectComplaints(page: Page, origin: string | undefined): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    const isDocument = message.location().url === page.url() && message.text().includes('status of 404')
    // The browser itself reports that the page asked for answers 404, as a missing page has to.
    if (['error', 'warning'].includes(message.type()) && !isDocument)
      complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // Given up by the browser itself when it left the page.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`)
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) complaints.push(`to another host: ${request.url()}`)
  })
  page.on('response', (response) => {
    const isDocument = response.request().isNavigationRequest()
    if (response.status() >= 400 && !isDocument) complaints.push(`${response.status()}: ${response.url()}`)
  })
  return complaints
}
