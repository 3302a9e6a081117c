"""The page of experiments: the report of Experiments, and every figure that it has."""

from .documents import contents
from .markup import accessible, render
from .site import Site

SOURCE = "Experiments/README.md"
PAGE = "experiments.html"


def write_experiments(site: Site) -> None:
    rendered = render(site.text(SOURCE), lambda target: site.places.address(target, SOURCE, PAGE))
    folder = site.repository / "Experiments" / "Figures"
    shown = site.text(SOURCE)
    figures = [
        (path.stem.replace("-", " "), f"Experiments/Figures/{path.name}")
        for path in sorted(folder.glob("*.svg"))
        if path.name not in shown
    ]
    results = [
        f"Experiments/Results/{path.name}"
        for path in sorted((site.repository / "Experiments" / "Results").iterdir())
    ]
    site.page(
        PAGE,
        "experiments.html",
        title="Experiments",
        section=PAGE,
        body=accessible(rendered.html),
        contents=contents(rendered.headings),
        figures=figures,
        results=results,
    )
