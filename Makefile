# verify · test · fuzz · attacks · lint · docs · bench · errata · browser · proofs · notebooks · manual · release ·
# python-check · wheel

CERTIFICATE ?= theorem-1.certificate.json
SWIFT_FILES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

# $(call apt,PACKAGES) installs them as root.
define apt
if [ "$$(id -u)" = 0 ]; then as_root=; else as_root=sudo; fi; set -e; \
$$as_root apt-get update -q; \
$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $(1)
endef

# Whether Coq is there, with what the proofs import.
HAS_COQ = coqtop -q -batch -rfrom Interval Float_full -rfrom Coquelicot Coquelicot >/dev/null 2>&1

.PHONY: verify test fuzz attacks lint format docs bench errata errata-check certificates-check dependencies \
  browser proofs proofs-coqchk proofs-certificates proofs-certificates-check coq ocaml notebooks \
  notebooks-python notebooks-requirements python python-venv picture theorem-table proofs-times \
  peers bench-check manual manual-check release release-check python-check-venv python-check wheel \
  wheel-check wheel-root-check frameworks-check cluster-check experiments-report bench-cluster \
  verified-checker

# Build for release and prove Theorem 1.
verify: dependencies
	swift build -c release --product snn-verify
	.build/release/snn-verify contraction --certificate $(CERTIFICATE) --force

# In the release build that the other targets use, so that it is compiled once; no test needs more than
# `package` access, which leaves that build as it is. What is imported is to be declared. FILTER
# chooses tests by a regular expression.
FILTER ?=
TEST = swift test -c release --skip-build --disable-testable-imports
test: dependencies
	swift build -c release --build-tests --explicit-target-dependency-import-check error
	$(TEST) $(if $(FILTER),--filter '$(FILTER)')

# A million random inputs for the checker, optimized; FUZZ_SEED chooses others.
FUZZ_INPUTS ?= 1000000
FUZZ_SEED ?= 1
fuzz: dependencies
	swift build -c release --build-tests
	FUZZ_INPUTS=$(FUZZ_INPUTS) FUZZ_SEED=$(FUZZ_SEED) $(TEST) --filter FuzzTests

# What the checker takes, at most, of memory and time over files that were made to cost much.
ATTACKED = $(addprefix Tests/ClaimCheckerTests/,accepted rejected malformed too-large)
attacks: dependencies
	@swift build -c release --product snn-check >&2
	@python3 Benchmarks/attacks.py .build/release/snn-check $(ATTACKED)

lint:
	swift format lint --strict --parallel --recursive $(SWIFT_FILES)

format:
	swift format --in-place --parallel --recursive $(SWIFT_FILES)

# The documentation of the libraries, as .build/docs/site; fails on a broken link, an undocumented
# public symbol, a library product that is not documented, or an example that does not print what it
# says.
DOCC ?= $(if $(shell command -v xcrun),xcrun docc,docc)
DOCUMENTED = IntervalArithmetic Formulas SignalPropagation Proving LayerProofs FloatNetwork
CATALOGUES = $(foreach module,$(DOCUMENTED),Sources/$(module)/$(module).docc)
docs: dependencies python
	@$(DOCC) --help >/dev/null || { echo "DocC comes with the Swift toolchain; name it in DOCC." >&2; exit 1; }
	swift build -c release --product snn-verify
	@rm -rf .build/docs; mkdir -p .build/docs; set -e; \
	objects=$$(swift build -c release --show-bin-path); \
	modules="-I $$objects/Modules $(if $(shell command -v xcrun),-sdk $$(xcrun --show-sdk-path)) \
	  -Xcc -fmodule-map-file=$(CURDIR)/Sources/CMPFR/module.modulemap \
	  -Xcc -fmodule-map-file=$(CURDIR)/Sources/CTarget/module.modulemap $$(pkg-config --cflags mpfr | sed 's/-I/-Xcc -I/g')"; \
	triple=$$(swiftc -print-target-info | sed -n 's/.*"triple": "\(.*\)",/\1/p' | head -n 1); \
	for module in $(DOCUMENTED); do \
	  mkdir -p .build/docs/symbols/$$module; \
	  swift symbolgraph-extract -module-name $$module -target $$triple $$modules \
	    -output-dir .build/docs/symbols/$$module -minimum-access-level public \
	    -skip-synthesized-members -skip-inherited-docs -emit-extension-block-symbols; \
	  $(DOCC) convert Sources/$$module/$$module.docc --warnings-as-errors \
	    --additional-symbol-graph-dir .build/docs/symbols/$$module \
	    --fallback-display-name $$module --fallback-bundle-identifier snn-verify.$$module \
	    --fallback-default-module-kind Library --output-path .build/docs/$$module.doccarchive; \
	done; \
	python3 Documentation/check_docs.py .build/docs/symbols README.md $(CATALOGUES) -- \
	  swiftc -target $$triple $$modules $(foreach module,$(DOCUMENTED) Statistics,$$objects/$(module).build/*.o) \
	  $$(pkg-config --libs mpfr); \
	$(DOCC) merge $(foreach module,$(DOCUMENTED),.build/docs/$(module).doccarchive) \
	  --synthesized-landing-page-name snn-verify --output-path .build/docs/site; \
	echo "docs: python3 -m http.server -d .build/docs/site, then open /documentation/"

# All numbers that the documents quote, measured on this machine, beside C on MPFR and the peers that are
# installed: Arb, MPFI, Octave's interval package, python-flint with its acb.integral (FLINT names a
# Python interpreter that has it), CoqInterval and PyTorch (TORCH names one). Benchmarks/README.md says
# how to read them.
# FLAGS, as FLAGS="-Xcc -march=native", measures another build than the default one; results are the same bit for bit.
FLAGS ?=
FLINT ?= python3
TORCH ?=
PEERS = Benchmarks/.build/peers
bench: peers
	@echo "# Operations, proofs, networks and processes" >&2
	swift build -c release --product snn-verify
	swift run -c release --package-path Benchmarks $(FLAGS) snn-bench \
	  --binary .build/release/snn-verify --peers $(PEERS) $(if $(TORCH),--torch $(TORCH))
	@echo "# The README's table of theorems" >&2
	@$(MAKE) -s theorem-table
	@echo "# Clusters" >&2
	@$(MAKE) -s bench-cluster
	@if $(HAS_COQ); then \
	  echo "# The tables of Proofs/README.md" >&2; \
	  $(MAKE) -s proofs-times; \
	else \
	  echo "skipped: the proofs in Coq, which 'make coq' installs" >&2; \
	fi

# A program for each interval library that is installed.
peers: dependencies
	@FLINT="$(FLINT)" CC="$(CC)" Benchmarks/peers/find $(PEERS)

# Whether the benchmarks still build, and compute what their peers do; the times mean nothing here.
bench-check: peers
	swift build --package-path Benchmarks
	@for name in interval.erfcx double function.exp.double expectation.tanh.double \
	  proof.theorem-1.worst-case; do \
	  Benchmarks/.build/debug/snn-bench --peers $(PEERS) --only $$name >/dev/null || exit 1; \
	done; echo "bench: builds, and agrees with its peers"

# The README's table of theorems, with the times of this machine.
theorem-table: dependencies
	@swift build -c release --product snn-verify >&2
	@swift build -c release --product snn-check >&2
	@Benchmarks/theorems.sh .build/release/snn-verify .build/release/snn-check Proofs/certificates \
	  $(wildcard Proofs/extraction/snn-check-verified)

# What Coq takes for the proofs, file by file, beside snn-check.
proofs-times: coq python dependencies
	@swift build -c release --product snn-check >&2
	@python3 Benchmarks/proofs.py .build/release/snn-check Proofs

# Table A11 of the paper, for the claims about the experiment tables.
TABLE ?= ../shared/paper/table-a11.csv

# The refuted statements of the paper, generated.
errata: dependencies
	swift build -c release --product snn-verify
	.build/release/snn-verify claims errata --table $(TABLE) --date $$(date +%Y-%m-%d) > Documentation/Errata.md

# Whether the committed errata are what the tool says now, their day apart.
errata-check: dependencies
	@if [ ! -f "$(TABLE)" ]; then echo "skipped: no $(TABLE); set TABLE"; exit 0; fi; \
	set -e; \
	swift build -c release --product snn-verify; \
	day=$$(sed -n '3s/.*\([0-9]\{4\}-[0-9][0-9]-[0-9][0-9]\).*/\1/p' Documentation/Errata.md); \
	.build/release/snn-verify claims errata --table $(TABLE) --date "$$day" | diff - Documentation/Errata.md

# Whether the checker accepts every certificate that the prover writes for the printed claims.
certificates-check: dependencies
	swift build -c release --product snn-verify
	swift build -c release --product snn-check
	@directory=$$(mktemp -d); trap 'rm -r "$$directory"' EXIT; set -e; \
	.build/release/snn-verify claims --certificates "$$directory" | tail -n 1; \
	.build/release/snn-check --budget 4 "$$directory"/*.json > "$$directory/findings.txt" || true; \
	accepted=$$(grep -c '^accepted' "$$directory/findings.txt"); \
	files=$$(ls "$$directory" | grep -c 'json$$'); \
	echo "checker: $$accepted of $$files certificates accepted"; \
	grep -B1 -A6 -E '^(rejected|malformed|cannot)' "$$directory/findings.txt" || true; \
	test "$$files" -gt 380 && test "$$accepted" = "$$files"

# Chromium, in which a test looks at the reports; without it that test is skipped.
browser:
	@for name in chromium chromium-browser google-chrome; do \
	  if command -v $$name >/dev/null; then exit 0; fi; \
	done; \
	if command -v apt-get >/dev/null; then \
	  $(call apt,chromium fonts-dejavu-core); \
	else \
	  echo "skipped: install Chromium to have the reports tested in a browser"; \
	fi

# The certificates that the proofs replay, and the refutations that they decide, written anew.
proofs-certificates: dependencies
	swift build -c release --product snn-verify
	Proofs/certificates/write .build/release/snn-verify Proofs/certificates

# Whether the committed ones are, byte for byte, what the tool writes now.
proofs-certificates-check: dependencies
	swift build -c release --product snn-verify
	@directory=$$(mktemp -d); trap 'rm -r "$$directory"' EXIT; set -e; \
	Proofs/certificates/write .build/release/snn-verify "$$directory"; \
	test "$$(ls "$$directory")" = "$$(cd Proofs/certificates; ls *.json *.v)"; \
	for file in "$$directory"/*; do cmp "$$file" "Proofs/certificates/$$(basename "$$file")"; done; \
	echo "proofs: $$(ls "$$directory" | wc -l) certificates and Coq files as committed"

# The Coq development: compiles it, prints what each theorem assumes, and runs Coq's independent checker
# over all its modules.
proofs: coq
	$(MAKE) -C Proofs -j2 all widths-check
	$(MAKE) -C Proofs check

# The same without the checker's virtual machine: slower, and one part less to believe.
proofs-coqchk: coq
	$(MAKE) -C Proofs -j2
	$(MAKE) -C Proofs check-slowly

# The checker of layers that Coq proved correct, as a program, and its tests.
verified-checker: coq ocaml
	$(MAKE) -C Proofs verified-checker

# OCaml with integers of any size and a strict reader of JSON, where they are missing.
ocaml:
	@if ocamlfind query zarith jsonm >/dev/null 2>&1; then exit 0; fi; \
	if command -v apt-get >/dev/null; then \
	  $(call apt,ocaml-nox ocaml-findlib libzarith-ocaml-dev libjsonm-ocaml-dev); \
	else \
	  echo "Install OCaml with findlib, zarith and jsonm, then run make again." >&2; exit 1; \
	fi

# Coq with coq-interval and Coquelicot, where they are missing.
coq:
	@if $(HAS_COQ); then exit 0; fi; \
	if command -v apt-get >/dev/null; then \
	  $(call apt,coq libcoq-interval libcoq-coquelicot); \
	else \
	  echo "Install Coq 8.16 with coq-interval and Coquelicot, then run make again." >&2; exit 1; \
	fi

# The notebooks of Notebooks-text, run and rendered; it fails where one no longer holds.
# Without HTRU_2.csv in the directory HTRU2 the eighth is run on its recorded results alone.
HTRU2 ?= ../shared/data/htru2
NOTEBOOKS ?= $(sort $(wildcard Notebooks-text/[0-9]*.md))
NOTEBOOKS_PYTHON = Notebooks-text/.venv/bin/python
NOTEBOOKS_RUN = PYTHONPATH="$(CURDIR)/Python/src" SNN_VERIFY="$${SNN_VERIFY:-$(CURDIR)/.build/release/snn-verify}" \
  HTRU2="$(abspath $(HTRU2))" $(NOTEBOOKS_PYTHON)
notebooks: dependencies notebooks-python
	swift build -c release --product snn-verify
	@$(NOTEBOOKS_RUN) Notebooks-text/render.py $(NOTEBOOKS)

# The virtual environment with the pinned packages.
notebooks-python: python-venv
	@test -d Notebooks-text/.venv || python3 -m venv Notebooks-text/.venv
	$(NOTEBOOKS_PYTHON) -m pip install --quiet --disable-pip-version-check \
	  --require-hashes -r Notebooks-text/requirements.txt

# requirements.txt anew from requirements.in: all packages, with hashes, for every system and for
# Python from 3.11 on. What is pinned stays unless requirements.in asks for another version.
UV = 0.13.9
notebooks-requirements: python-venv
	@directory=$$(mktemp -d); trap 'rm -r "$$directory"' EXIT; set -e; \
	python3 -m venv "$$directory"; \
	"$$directory/bin/pip" install --quiet --disable-pip-version-check uv==$(UV); \
	cd Notebooks-text; \
	"$$directory/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --custom-compile-command 'make notebooks-requirements' --output-file requirements.txt requirements.in

# Manual pages and completions for bash, zsh and fish, from what the commands say about themselves.
MANUAL ?= .build/manual
manual: dependencies
	swift build -c release --product snn-verify
	swift build -c release --product snn-check
	sh Packaging/manual.sh .build/release $(MANUAL)

manual-check: manual
	bash Packaging/check-manual.sh $(MANUAL)

# A tarball of binaries that need no Swift (Linux), in .build/dist; MPFR and GMP stay dynamic.
RELEASE ?= .build/dist
release: dependencies
	swift build -c release --product snn-verify
	swift build -c release --product snn-check
	@mkdir -p $(RELEASE); rm -f $(RELEASE)/snn-verify-*.tar.xz
	sh Packaging/release.sh .build/release $(RELEASE)

# Whether the tarball works from an empty prefix, in an empty environment.
release-check: release
	bash Packaging/check-release.sh $(RELEASE)/snn-verify-*.tar.xz

# The Python package: style, types and tests, against the binary that SNN_VERIFY names or the release build.
# Two tests download public models; WITHOUT_MODELS=1 leaves them out.
PYTHON_CHECK = .build/python/bin/python
python-check-venv: python-venv
	@test -d .build/python || python3 -m venv .build/python
	@$(PYTHON_CHECK) -m pip install --quiet --disable-pip-version-check -r Python/requirements-check.txt

PYTEST = cd Python && PYTHONPATH=src $(CURDIR)/$(PYTHON_CHECK) -m pytest
python-check: python-check-venv $(if $(SNN_VERIFY),,dependencies)
	$(if $(SNN_VERIFY),,swift build -c release --product snn-verify)
	cd Python && $(CURDIR)/$(PYTHON_CHECK) -m ruff check .
	cd Python && $(CURDIR)/$(PYTHON_CHECK) -m mypy
	$(if $(SNN_VERIFY),,SNN_VERIFY=$(CURDIR)/.build/release/snn-verify) sh -c '$(PYTEST) \
	  -m "not large$(if $(WITHOUT_MODELS), and not models)"'

# Certified numbers against what torch, JAX, Keras, e3nn and timm compute; some 1 GB of packages.
FRAMEWORKS = .build/frameworks
frameworks-check: python-venv $(if $(SNN_VERIFY),,dependencies)
	$(if $(SNN_VERIFY),,swift build -c release --product snn-verify)
	@test -d $(FRAMEWORKS) || python3 -m venv $(FRAMEWORKS)
	@$(FRAMEWORKS)/bin/python -m pip install --quiet --disable-pip-version-check \
	  -r Python/requirements-frameworks.txt
	@$(FRAMEWORKS)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps timm==1.0.31
	cd Python && SNN_VERIFY="$${SNN_VERIFY:-$(CURDIR)/.build/release/snn-verify}" PYTHONPATH=src \
	  $(CURDIR)/$(FRAMEWORKS)/bin/python -m pytest tests/test_frameworks.py tests/test_torch.py

# Schedulers, workers that die and lie, and Slurm where it is installed (apt-get install slurm-wlm munge).
CLUSTER = .build/cluster
cluster-check: python-venv $(if $(SNN_VERIFY),,dependencies)
	$(if $(SNN_VERIFY),,swift build -c release --product snn-verify)
	@test -d $(CLUSTER) || python3 -m venv $(CLUSTER)
	@$(CLUSTER)/bin/python -m pip install --quiet --disable-pip-version-check -r Python/requirements-cluster.txt
	cd Python && SNN_VERIFY="$${SNN_VERIFY:-$(CURDIR)/.build/release/snn-verify}" PYTHONPATH=src \
	  $(CURDIR)/$(CLUSTER)/bin/python -m pytest tests/test_cluster.py tests/test_slurm.py

# The tables and figures of the committed experiments.
# TABLE names Table A11 as a CSV file.
experiments-report: dependencies
	swift build -c release --product snn-verify
	sh Experiments/report.sh $(CURDIR)/.build/release/snn-verify $(TABLE)

# What clusters cost, and how far they would go.
bench-cluster: python-venv $(if $(SNN_VERIFY),,dependencies)
	$(if $(SNN_VERIFY),,swift build -c release)
	@test -d $(CLUSTER) || python3 -m venv $(CLUSTER)
	@$(CLUSTER)/bin/python -m pip install --quiet --disable-pip-version-check -r Python/requirements-cluster.txt
	SNN_VERIFY="$${SNN_VERIFY:-$(CURDIR)/.build/release/snn-verify}" PYTHONPATH=Python/src \
	  $(CLUSTER)/bin/python Benchmarks/cluster.py

# In a root of Debian with Python and nothing else.
wheel-root-check: wheel
	sh Packaging/check-wheel-root.sh $(RELEASE)/snn_verify-*.whl

# A wheel with the binaries, the Swift runtime, MPFR and GMP inside, in .build/dist.
WHEEL_BINARIES = .build/wheel/binaries
wheel: python-check-venv dependencies
	swift build -c release --product snn-verify
	swift build -c release --product snn-check
	@rm -f $(RELEASE)/snn_verify-*.whl
	@mkdir -p $(WHEEL_BINARIES)
	sh Packaging/link.sh .build/release snn-verify $(WHEEL_BINARIES)/snn-verify
	sh Packaging/link.sh .build/release snn-check $(WHEEL_BINARIES)/snn-check
	PATH="$(CURDIR)/.build/python/bin:$$PATH" $(PYTHON_CHECK) Python/wheel.py $(RELEASE) \
	  --binaries $(WHEEL_BINARIES)

# Whether it works in an empty environment, and audits a language model of 90 MB.
wheel-check: wheel
	$(PYTHON_CHECK) Python/check_wheel.py $(RELEASE)/snn_verify-*.whl
	@test -d .build/wheel/venv || python3 -m venv .build/wheel/venv
	@.build/wheel/venv/bin/python -m pip install --quiet --disable-pip-version-check --force-reinstall \
	  $(RELEASE)/snn_verify-*.whl pytest==9.2.0 numpy==2.4.6
	cd Python && env -u SNN_VERIFY $(CURDIR)/.build/wheel/venv/bin/python -m pytest -m large

# The README's picture, drawn anew from a new proof.
picture: dependencies notebooks-python
	swift build -c release --product snn-verify
	$(NOTEBOOKS_RUN) Notebooks-text/picture.py Documentation/theorem-1.svg

# Python's venv, where it is missing.
python-venv:
	@if python3 -c 'import venv, ensurepip' 2>/dev/null; then exit 0; fi; \
	if command -v apt-get >/dev/null; then \
	  $(call apt,python3-venv); \
	else \
	  echo "Install Python 3.11 or later with venv, then run make again." >&2; exit 1; \
	fi

# Python, where it is missing.
python:
	@if command -v python3 >/dev/null; then exit 0; fi; \
	if command -v apt-get >/dev/null; then \
	  $(call apt,python3); \
	else \
	  echo "Install Python 3, then run make again." >&2; exit 1; \
	fi

# MPFR, GMP and pkg-config, where they are missing.
dependencies:
	@if command -v pkg-config >/dev/null && pkg-config --exists mpfr; then exit 0; fi; \
	if command -v apt-get >/dev/null; then \
	  $(call apt,libmpfr-dev libgmp-dev pkg-config); \
	elif command -v brew >/dev/null; then \
	  brew install mpfr gmp pkgconf; \
	else \
	  echo "Install MPFR, GMP (with headers) and pkg-config, then run make again." >&2; exit 1; \
	fi

# The site, in Site/build: files that open by double click, from what the repository has. It takes no Swift
# build; notebooks have their results if `make notebooks` has run them.
SITE_PYTHON = $(CURDIR)/Site/.venv/bin/python
SITE_PACKAGES = @test -d Site/.venv || python3 -m venv Site/.venv; \
  $(SITE_PYTHON) -m pip install --quiet --disable-pip-version-check -r Site/
site: python-venv
	$(SITE_PACKAGES)requirements.txt
	@cd Site && $(SITE_PYTHON) -m sitegen

# Style, types and tests of what makes it, then every page: links, weight, and in a browser at three widths,
# light and dark. Without Chromium, or with WITHOUT_BROWSER=1, the latter is skipped.
export WITHOUT_BROWSER
site-check: site $(if $(WITHOUT_BROWSER),,browser)
	$(SITE_PACKAGES)requirements-check.txt
	cd Site && $(SITE_PYTHON) -m ruff check .
	cd Site && $(SITE_PYTHON) -m mypy
	cd Site && $(SITE_PYTHON) -m pytest
	@cd Site && $(SITE_PYTHON) -m sitecheck build

# What the tool answers to the questions of the site, written anew; minutes. site-data-check compares.
SITE_BINARY = $(if $(SNN_VERIFY),$(SNN_VERIFY),$(CURDIR)/.build/release/snn-verify)
site-data site-data-check: python $(if $(SNN_VERIFY),,dependencies)
	$(if $(SNN_VERIFY),,swift build -c release --product snn-verify)
	@cd Site && python3 -m sitegen.record $(SITE_BINARY) $(if $(findstring check,$@),--check)

.PHONY: site site-check site-data site-data-check
