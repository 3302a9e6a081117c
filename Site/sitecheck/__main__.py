"""Checks the site.

python -m sitecheck DIRECTORY

With WITHOUT_BROWSER in the environment it looks at links and weights alone.
"""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from playwright.sync_api import Error as BrowserError

from . import browser, files, interactive, tables


def shown(findings: list[files.Finding]) -> int:
    """Prints each finding once, and says how many there are."""
    for finding in sorted(set(findings)):
        print(finding, flush=True)
    return len(set(findings))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, help="what make site has written")
    options = parser.parse_args()
    pages = files.read(options.site)
    if not pages:
        print(f"site-check: there is no page in {options.site}; make site", file=sys.stderr)
        return 1
    count = shown(files.findings(options.site))
    if browser.browser_path() is None:
        print("skipped: without Chromium, or with WITHOUT_BROWSER, no page is looked at in a browser")
    else:
        names = list(pages)
        try:
            with ProcessPoolExecutor(2) as pool:
                parts = [pool.submit(browser.findings, options.site, names[start::2]) for start in (0, 1)]
                count += sum(shown(part.result()) for part in parts)
            count += shown(interactive.findings(options.site))
            count += shown(tables.findings(options.site))
        except BrowserError as error:
            print(f"site-check: the browser failed: {str(error).splitlines()[0]}", file=sys.stderr)
            return 1
    heaviest = max(files.weights(options.site, pages).items(), key=lambda item: item[1])
    print(f"site: {len(pages)} pages, {count} findings; the heaviest, {heaviest[0]}, has {heaviest[1]} bytes")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
