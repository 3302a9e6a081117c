# verify · test · fuzz · lint · bench · errata · browser

CERTIFICATE ?= theorem-1.certificate.json
SWIFT_FILES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

.PHONY: verify test fuzz lint format bench errata errata-check dependencies browser

# Build for release and prove Theorem 1.
verify: dependencies
	swift build -c release --product snn-verify
	.build/release/snn-verify contraction --certificate $(CERTIFICATE) --force

test: dependencies
	swift build --build-tests
	swift test --skip-build

# A million random inputs for the checker, optimized; FUZZ_SEED chooses others.
FUZZ_INPUTS ?= 1000000
FUZZ_SEED ?= 1
fuzz: dependencies
	FUZZ_INPUTS=$(FUZZ_INPUTS) FUZZ_SEED=$(FUZZ_SEED) swift test -c release \
	  -Xswiftc -enable-testing --scratch-path .build/fuzz --filter FuzzTests

lint:
	swift format lint --strict --parallel --recursive $(SWIFT_FILES)

format:
	swift format --in-place --parallel --recursive $(SWIFT_FILES)

# Timings of this machine, beside plain C MPFR on the same inputs.
# FLAGS="-Xcc -march=native" builds for this processor, TORCH names a Python interpreter with PyTorch.
FLAGS ?=
TORCH ?=
bench: dependencies
	swift build -c release $(FLAGS) --product snn-verify
	swift run -c release $(FLAGS) --package-path Benchmarks snn-bench \
	  --binary .build/release/snn-verify $(if $(TORCH),--torch $(TORCH))

# Table A11 of the paper, for the claims about the experiment tables.
TABLE ?= ../shared/paper/table-a11.csv

# The refuted statements of the paper, generated.
errata: dependencies
	swift build -c release --product snn-verify
	.build/release/snn-verify claims errata --table $(TABLE) > Documentation/Errata.md

# Whether the committed errata are what the tool says now.
errata-check: dependencies
	@if [ ! -f "$(TABLE)" ]; then echo "skipped: no $(TABLE); set TABLE"; exit 0; fi; \
	set -e; \
	swift build -c release --product snn-verify; \
	.build/release/snn-verify claims errata --table $(TABLE) | diff - Documentation/Errata.md

# Chromium, in which a test looks at the reports; without it that test is skipped.
browser:
	@for name in chromium chromium-browser google-chrome; do \
	  if command -v $$name >/dev/null; then exit 0; fi; \
	done; \
	if command -v apt-get >/dev/null; then \
	  if [ "$$(id -u)" = 0 ]; then as_root=; else as_root=sudo; fi; \
	  set -e; \
	  $$as_root apt-get update -q; \
	  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
	    chromium fonts-dejavu-core; \
	else \
	  echo "skipped: install Chromium to have the reports tested in a browser"; \
	fi

# MPFR, GMP and pkg-config, where they are missing.
dependencies:
	@if command -v pkg-config >/dev/null && pkg-config --exists mpfr; then exit 0; fi; \
	if command -v apt-get >/dev/null; then \
	  if [ "$$(id -u)" = 0 ]; then as_root=; else as_root=sudo; fi; \
	  set -e; \
	  $$as_root apt-get update -q; \
	  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y libmpfr-dev libgmp-dev pkg-config; \
	elif command -v brew >/dev/null; then \
	  brew install mpfr gmp pkgconf; \
	else \
	  echo "Install MPFR, GMP (with headers) and pkg-config, then run make again." >&2; exit 1; \
	fi
