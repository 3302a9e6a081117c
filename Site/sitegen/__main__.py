"""Makes the site.

python -m sitegen [--output DIRECTORY]
"""

import argparse
import shutil
import sys
from pathlib import Path

from .atlas import write_atlas
from .documents import document_pages, write_documents
from .experiments import PAGE as EXPERIMENTS
from .experiments import SOURCE as EXPERIMENTS_SOURCE
from .experiments import write_experiments
from .gains import write_gains
from .home import write_home
from .libraries import write_libraries
from .links import Places
from .notebooks import FOLDER, INDEX, address, sources, write_notebooks
from .records import DataError, Records
from .site import Site, SiteError
from .theorems import write_theorems
from .try_it import write_try_it
from .widths import write_widths

REPOSITORY = Path(__file__).resolve().parents[2]


def write(output: Path, repository: Path) -> tuple[Site, int]:
    """Writes all pages, and says how many notebooks have results."""
    places = Places(
        repository,
        {**document_pages(), EXPERIMENTS_SOURCE: EXPERIMENTS, f"{FOLDER}/README.md": INDEX},
        folders={"Experiments/Atlas": "atlas.html", "Experiments": EXPERIMENTS, FOLDER: INDEX},
    )
    site = Site(repository, output, places, Records(repository))
    places.pages.update({f"{FOLDER}/{name}.md": address(name) for name in sources(site)})
    write_home(site)
    write_theorems(site)
    write_gains(site)
    write_widths(site)
    write_atlas(site)
    write_try_it(site)
    write_experiments(site)
    write_documents(site)
    shown = write_notebooks(site)
    write_libraries(site)
    site.finish()
    return site, shown


def build(output: Path, repository: Path = REPOSITORY) -> tuple[Site, int]:
    """Writes the site into `output`, in place of one that is there; and how many notebooks have results."""
    if output.exists() and any(output.iterdir()) and not (output / "site.css").exists():
        raise SiteError(f"{output} has other files than those of a site; name another directory")
    # The whole site or none: what is there stays until the new one is complete.
    made = output.with_name(f"{output.name}.new")
    shutil.rmtree(made, ignore_errors=True)
    try:
        found = write(made, repository)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    shutil.rmtree(output, ignore_errors=True)
    made.rename(output)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=REPOSITORY / "Site" / "build")
    options = parser.parse_args()
    try:
        site, shown = build(options.output)
    except (DataError, SiteError, OSError) as error:
        print(f"site: {error}", file=sys.stderr)
        return 1
    pages = sum(name.endswith(".html") for name in site.written)
    print(f"site: {pages} pages in {options.output}; open {options.output / 'index.html'}")
    missing = len(sources(site)) - shown
    if missing:
        print(f"site: {missing} notebooks are shown without results; make notebooks runs them")
    return 0


if __name__ == "__main__":
    sys.exit(main())
