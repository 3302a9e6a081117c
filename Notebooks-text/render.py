"""Runs the notebooks and writes them as HTML pages that need nothing else.

    python render.py [--output html] [NOTEBOOK.md ...]

A cell that fails (an assertion that is no longer true, say) fails the run, and the notebook is named.
"""

import argparse
import re
import sys
import time
from pathlib import Path

import jupytext
import latex2mathml.converter
import nbconvert
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from pygments.formatters import HtmlFormatter

HERE = Path(__file__).resolve().parent

STYLE = """
:root { color-scheme: light dark; --ink: #1c2227; --soft: #59636c; --page: #fff; --code: #f5f6f7;
  --line: #dde1e4; --link: #005a8e; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e7ea; --soft: #a3adb6; --page: #16191c;
  --code: #20252a; --line: #363d43; --link: #7cc4f4; --bad: #ff8a80; } }
body { margin: 0 auto; max-width: 50rem; padding: 1.5rem 1rem 4rem; background: var(--page);
  color: var(--ink); font: 1.0625rem/1.6 system-ui, "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1rem 0; } h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; }
nav, footer { color: var(--soft); font-size: .9rem; } a { color: var(--link); }
blockquote { margin: 1rem 0; padding: .1rem 1rem; border-left: 4px solid #0072b2; font-size: 1.1rem; }
pre { background: var(--code); padding: .7rem .9rem; overflow-x: auto; border-radius: 6px;
  font: .79rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; margin: .6rem 0; }
code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .875em; }
pre code { font-size: 1em; }
summary { color: var(--soft); font-size: .9rem; cursor: pointer; }
.output pre { background: none; border: 1px solid var(--line); }
img { max-width: 100%; height: auto; background: #fff; border-radius: 6px; display: block; margin: .6rem auto; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: .9375rem; margin: .6rem 0; }
th, td { text-align: left; padding: .3rem .7rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td:last-child:not(:first-child) { min-width: 7rem; }
td { font-variant-numeric: tabular-nums; } th { border-bottom-width: 2px; }
math[display=block] { margin: .8rem 0; overflow-x: auto; overflow-y: hidden; padding: .15rem 0; }
@media (max-width: 480px) { body { padding: 1rem .75rem 3rem; font-size: 1rem; } h1 { font-size: 1.5rem; }
  pre { font-size: .7rem; padding: .6rem; } table { font-size: .8125rem; }
  th, td { padding: .25rem .4rem; } td:last-child:not(:first-child) { min-width: 0; } }
"""


def with_mathml(text):
    """LaTeX between dollars as MathML, which browsers show without a script."""
    def convert(display):
        return lambda found: latex2mathml.converter.convert(found[1].strip(), display=display)
    parts = re.split(r"(```.*?```|`[^`\n]*`)", text, flags=re.S)
    for index in range(0, len(parts), 2):
        part = re.sub(r"\$\$(.+?)\$\$", convert("block"), parts[index], flags=re.S)
        parts[index] = re.sub(r"\$([^$\n]+?)\$", convert("inline"), part)
    return "".join(parts)


def page(notebook, name, title):
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = with_mathml(cell.source)
        for output in cell.get("outputs", []):
            if "text/markdown" in output.get("data", {}):
                output.data["text/markdown"] = with_mathml(output.data["text/markdown"])
    exporter = nbconvert.HTMLExporter(
        template_name="basic", exclude_input_prompt=True, exclude_output_prompt=True,
        exclude_anchor_links=True)
    body, _ = exporter.from_notebook_node(notebook)
    # Code that only draws is folded; what is asserted stays in sight.
    body = re.sub(
        r'<div class="highlight[^>]*><pre>(?:(?!</pre>).)*subplots.*?</pre></div>',
        r"<details><summary>code of the figure</summary>\g<0></details>", body, flags=re.S)
    body = body.replace("<table>", '<div class="scroll"><table>').replace("</table>", "</table></div>")
    body = re.sub(r'<img ([^>]*?)alt="[^"]*"', rf'<img \1alt="Figure of: {title}"', body)
    light = HtmlFormatter(style="default").get_style_defs(".highlight")
    dark = HtmlFormatter(style="github-dark").get_style_defs(".highlight")
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>{light}
@media (prefers-color-scheme: dark) {{ {dark} }}
{STYLE}.highlight {{ background: var(--code); border-radius: 6px; }}</style></head><body>
<nav>snn-verify · notebooks · <code>{name}.md</code></nav>
{body}
<footer>Every number on this page was computed and every assertion checked when it was made.</footer>
</body></html>
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebooks", nargs="*", type=Path)
    parser.add_argument("--output", type=Path, default=HERE / "html")
    parser.add_argument("--timeout", type=int, default=900, help="seconds for one cell")
    options = parser.parse_args()
    notebooks = options.notebooks or sorted(HERE.glob("[0-9]*.md"))
    options.output.mkdir(parents=True, exist_ok=True)
    failed, begin = [], time.monotonic()
    for path in notebooks:
        name, start = path.stem, time.monotonic()
        notebook = jupytext.read(path)
        client = NotebookClient(
            notebook, timeout=options.timeout, kernel_name="python3",
            extra_arguments=["--log-level=ERROR"],
            resources={"metadata": {"path": str(HERE)}})
        try:
            client.execute()
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
            reason = re.sub(r"\x1b\[[0-9;]*m", "", str(error)).strip()
            at = [line for line in reason.splitlines() if line.startswith("---->")]
            last = reason.splitlines()[-1]
            print(f"{reason}\n\nFAILED {path.name}: {last}" + (f" at {at[0][6:]}" if at else ""), flush=True)
            failed.append(path.name)
            (options.output / f"{name}.html").unlink(missing_ok=True)
            continue
        skipped = any(
            "skipped:" in output.get("text", "") for cell in notebook.cells
            for output in cell.get("outputs", []))
        title = next(
            line[2:] for cell in notebook.cells if cell.cell_type == "markdown"
            for line in cell.source.splitlines() if line.startswith("# "))
        (options.output / f"{name}.html").write_text(page(notebook, name, title), encoding="utf-8")
        print(f"{'part skipped' if skipped else 'holds'}  {path.name}  {time.monotonic() - start:.1f} s",
              flush=True)
    seconds = time.monotonic() - begin
    if failed:
        print(f"notebooks: {len(failed)} of {len(notebooks)} FAILED: {', '.join(failed)}")
        sys.exit(1)
    print(f"notebooks: all {len(notebooks)} hold, {seconds:.0f} s; HTML in {options.output}")


if __name__ == "__main__":
    main()
