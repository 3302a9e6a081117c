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


def build(output: Path, repository: Path = REPOSITORY) -> tuple[Site, int]:
    """Writes the site into `output`, in place of what is there; and how many notebooks have results."""
    if output.exists():
        shutil.rmtree(output)
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
