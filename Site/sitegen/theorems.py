"""The theorems, with the certificates that show them."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from .markup import mathml
from .numbers import decimal
from .site import Site


@dataclass(frozen=True)
class Certificate:
    """A file of Proofs/certificates, what tells it from others of its theorem, and what writes it."""

    name: str
    words: str
    command: str


@dataclass(frozen=True)
class Theorem:
    anchor: str
    name: str
    words: str
    formula: str
    certificates: tuple[Certificate, ...]


# %BOUND% stands for the bound that the certificate has.
THEOREMS = (
    Theorem(
        "theorem-1",
        "Theorem 1",
        "The map of a SELU layer sends the rectangle into itself and contracts there: it has exactly one "
        "fixed point for each choice of weights, and every iteration from the rectangle converges to it.",
        r"g(R)\subseteq R,\qquad \sup_D \sigma_{\max} < 1",
        (
            Certificate("theorem_1", "For the worst weights", "contraction --reduction worst-case"),
            Certificate("theorem_1_four_variables", "In all four variables", "contraction"),
        ),
    ),
    Theorem(
        "theorem-1-sharper",
        "Theorem 1, with a rate",
        "The same, and the distance to the fixed point shrinks at least by this factor in each layer.",
        r"g(R)\subseteq R,\qquad \sup_D \sigma_{\max} < %BOUND%",
        (
            Certificate(
                "theorem_1_sharp", "Certificate", "contraction --reduction worst-case --below %BOUND%"
            ),
        ),
    ),
    Theorem(
        "lemma-12",
        "Lemma 12",
        "On a larger range of weights the map still contracts; "
        "whether it keeps the rectangle is not asked here.",
        r"\sup_D \sigma_{\max} < %BOUND%",
        (
            Certificate(
                "lemma_12",
                "Certificate",
                "contraction --domain extended --reduction worst-case --below %BOUND%",
            ),
        ),
    ),
    Theorem(
        "theorem-2",
        "Theorem 2",
        "Where the variance is large, one layer makes it smaller.",
        r"\tilde\nu < \nu",
        (Certificate("theorem_2", "Certificate", "variance upper"),),
    ),
    Theorem(
        "theorem-3",
        "Theorem 3",
        "Where the variance is small, one layer makes it larger, on either of two domains.",
        r"\tilde\nu > \nu",
        (
            Certificate("theorem_3", "First domain", "variance lower"),
            Certificate("theorem_3_second", "Second domain", "variance lower"),
        ),
    ),
    Theorem(
        "fixed-points",
        "Fixed points with any mean",
        "For the weights of Theorem 2 every fixed point with a positive variance has one below 3, and for "
        "those of Theorem 3 one above 0.16 or 0.24, whatever its mean; through layers that differ, a "
        "variance from 3 to 16 falls below 3. These certificates are what is left on boxes; the rest is an "
        "argument in Coq.",
        r"g(\mu, \nu) = (\mu, \nu) \;\Rightarrow\; \nu < 3",
        (
            Certificate(
                "variance_falls",
                "Variances from 3 to 16, with any mean that a fixed point can have",
                "variance upper --mu -2.1..2.1 --nu 3..16 --omega -0.1..0.1 --tau 4/5..5/4 --factor 199/200",
            ),
            Certificate(
                "fixed_points_small",
                "Small variances, first range of weights",
                "variance lower --mu -0.155..0.155 --nu 0.05..0.16 --omega -0.1..0.1 --tau 4/5..5/4",
            ),
            Certificate(
                "fixed_points_small_second",
                "Small variances, second range of weights",
                "variance lower --mu -0.19..0.19 --nu 0.05..0.24 --omega -0.1..0.1 --tau 9/10..5/4",
            ),
        ),
    ),
)

VARIABLES = (("mu", "μ"), ("nu", "ν"), ("omega", "ω"), ("tau", "τ"))


def certificate(site: Site, name: str) -> dict[str, Any]:
    """What a certificate's file says, and what the checker said of it."""
    source = f"Proofs/certificates/{name}.json"
    data = (site.repository / source).read_bytes()
    content = json.loads(data)
    [verdict] = site.records.answer("check", source)
    bounds = [step["statement"].get("bound") for step in content["steps"]]
    claim, _, where = str(verdict["claim"]).partition("\nwhere, ")
    return {
        "name": name,
        "source": source,
        "bound": next((decimal(bound) for bound in bounds if bound), None),
        "lemma": f"Proofs/certificates/{name}.v",
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "domain": [(letter, content["domain"][key]) for key, letter in VARIABLES],
        "claim": claim.replace("Claim (proved). ", ""),
        "where": f"where, {where}",
        "result": verdict["result"],
        "boxes": verdict["leaves"],
        "bits": verdict["bits"],
    }


def shown(site: Site, theorem: Theorem) -> dict[str, Any]:
    """A theorem with its certificates, whose bound is the one that is printed."""
    certificates = []
    for one in theorem.certificates:
        found = certificate(site, one.name)
        arguments = one.command.replace("%BOUND%", str(found["bound"]))
        command = f"snn-verify {arguments} \
  --certificate {one.name}.json"
        certificates.append(found | {"words": one.words, "command": command})
    bound = str(certificates[0]["bound"])
    return {
        "anchor": theorem.anchor,
        "name": theorem.name,
        "words": theorem.words,
        "formula": mathml(theorem.formula.replace("%BOUND%", bound), display=True),
        "certificates": certificates,
    }


def write_theorems(site: Site) -> None:
    theorems = [shown(site, theorem) for theorem in THEOREMS]
    sharp = site.records.answer("contraction", "--sharp=1e-12")
    extended = site.records.answer("contraction", "--domain=extended", "--sharp=1e-12")
    [parameters] = site.records.answer("parameters", "--digits=50")["solutions"]
    site.page(
        "theorems.html",
        "theorems.html",
        title="Theorems, and how to check them",
        section="theorems.html",
        theorems=theorems,
        sharp=sharp["supremum"]["enclosure"],
        extended=extended["supremum"]["enclosure"],
        parameters=parameters,
        statements="Proofs/coq/Statements.v",
    )
