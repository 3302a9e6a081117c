"""The pages that are Markdown files of the repository."""

import re
from dataclasses import dataclass

from .markup import Heading, render
from .site import Site

DOCUMENTATION = "documentation/index.html"


@dataclass(frozen=True)
class Document:
    source: str
    address: str
    summary: str
    section: str = DOCUMENTATION


GROUPS: tuple[tuple[str, tuple[Document, ...]], ...] = (
    (
        "Start",
        (
            Document(
                "README.md",
                "documentation/readme.html",
                "Install it, prove Theorem 1, and what else it answers.",
            ),
            Document(
                "Python/README.md",
                "documentation/python.html",
                "The Python package: the same answers in notebooks.",
            ),
            Document(
                "Documentation/Cluster.md",
                "documentation/cluster.html",
                "Proofs and sweeps on many machines.",
            ),
            Document("CHANGELOG.md", "documentation/changes.html", "What changed, version by version."),
        ),
    ),
    (
        "Answers",
        (
            Document(
                "Documentation/Gains.md",
                "documentation/gains.html",
                "PyTorch’s 3/4, tanh’s 5/3, He’s initialization for GELU: public questions, decided.",
            ),
            Document(
                "Documentation/Width.md",
                "documentation/width.html",
                "The theorem about random networks of finite width, and its proof.",
            ),
            Document(
                "Documentation/Layers.md",
                "documentation/layers.html",
                "Layers that differ, and signals through many of them.",
            ),
            Document(
                "Documentation/Audit.md",
                "documentation/audit.html",
                "What the weights of a trained network are, and what signals do in it.",
            ),
            Document("Experiments/Audits/README.md", "documentation/audits.html", "Audits of real networks."),
            Document(
                "Documentation/Lint.md",
                "documentation/lint.html",
                "Printed constants in source code, checked.",
            ),
            Document(
                "Documentation/Atlas.md",
                "documentation/atlas.html",
                "How the atlas is made, and how to read its file.",
            ),
        ),
    ),
    (
        "Why believe it",
        (
            Document(
                "Documentation/TrustedBase.md",
                "documentation/trusted-base.html",
                "What is left to believe, and what is not claimed.",
            ),
            Document(
                "Documentation/Formulas.md",
                "documentation/formulas.html",
                "The inequalities that the program relies on, in one place.",
            ),
            Document(
                "Proofs/README.md", "documentation/proofs.html", "The theorems in Coq, from the definitions."
            ),
            Document(
                "Documentation/SecondReading.md",
                "documentation/second-reading.html",
                "How the paper’s statements were read, twice.",
            ),
            Document(
                "Documentation/Conformance.md",
                "documentation/conformance.html",
                "The interval arithmetic beside IEEE 1788.",
            ),
        ),
    ),
    (
        "Formats",
        (
            Document(
                "Documentation/CertificateFormat.md",
                "documentation/certificate-format.html",
                "What a certificate says, and what a checker has to do.",
            ),
            Document(
                "Documentation/OutputFormat.md",
                "documentation/output-format.html",
                "The JSON of the commands, key by key.",
            ),
        ),
    ),
    (
        "Inside",
        (
            Document(
                "Documentation/Architecture.md",
                "documentation/architecture.html",
                "How the parts fit together.",
            ),
            Document("CONTRIBUTING.md", "documentation/contributing.html", "How the house is built."),
            Document(
                "Benchmarks/README.md",
                "documentation/benchmarks.html",
                "How the measured numbers are measured.",
            ),
        ),
    ),
)

ERRATA = Document(
    "Documentation/Errata.md", "errata.html", "The paper’s statements that do not hold.", "errata.html"
)


def documents() -> list[Document]:
    return [document for _, group in GROUPS for document in group] + [ERRATA]


def schemas(site: Site) -> list[str]:
    return sorted(
        f"Documentation/{path.name}" for path in (site.repository / "Documentation").glob("*.schema.json")
    )


def contents(headings: list[Heading], most: int = 40) -> list[Heading]:
    """The parts of a page, if they are worth a table of contents."""
    parts = [heading for heading in headings if heading.level == 2]
    return parts if 3 <= len(parts) <= most else []


def write_document(site: Site, document: Document) -> None:
    def resolve(target: str) -> str | None:
        return site.places.address(target, document.source, document.address)

    # A note for editors, which a generated page has, is none for readers.
    text = re.sub(r"^Generated by .* do not edit\.\n", "", site.text(document.source), flags=re.M)
    rendered = render(text, resolve, math=document is ERRATA)
    title = rendered.title or document.source
    back = None if document.section == document.address else ("Documentation", document.section)
    site.article(
        document.address,
        rendered.html,
        title=title,
        section=document.section,
        contents=contents(rendered.headings),
        back=back,
    )


def write_documents(site: Site) -> None:
    for document in documents():
        write_document(site, document)
    files = [(source.removeprefix("Documentation/"), source) for source in schemas(site)]
    site.page(
        DOCUMENTATION,
        "documentation.html",
        title="Documentation",
        section=DOCUMENTATION,
        groups=GROUPS,
        schemas=files,
    )


def document_pages() -> dict[str, str]:
    return {document.source: document.address for document in documents()}
