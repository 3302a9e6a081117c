"""The first page."""

from .documents import DOCUMENTATION
from .markup import mathml
from .site import Site
from .theorems import certificate

PICTURE = "Documentation/theorem-1.svg"


def write_home(site: Site) -> None:
    first = certificate(site, "theorem_1_four_variables")
    sharp = certificate(site, "theorem_1_sharp")
    width = site.records.answer("width", "--activation=selu", "--sigma-w2=1", "--width=1024", "--depth=50")
    gelu = site.records.gains["gelu"].answer["weightGains"]
    site.page(
        "index.html",
        "home.html",
        title="snn-verify",
        section="index.html",
        first=first,
        sharp=sharp,
        width=width,
        gelu=gelu[0],
        picture=PICTURE,
        documentation=DOCUMENTATION,
        activations=len(site.records.names),
        map=mathml(
            r"(\mu,\nu)\;\mapsto\;\big(\mathbb{E}\,\mathrm{selu}(z),\ \mathrm{Var}\,\mathrm{selu}(z)\big)",
            display=True,
        ),
        law=mathml(r"z\sim\mathcal{N}(\mu\omega,\,\nu\tau)", display=False),
    )
