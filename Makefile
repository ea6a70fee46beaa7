# One entry for everything. `make` alone lists what there is.

UV := $(or $(shell command -v uv),.tools/bin/uv)
BIN := .venv/bin
PY := $(BIN)/python

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
.PHONY: help run demo shots test check format lint types contracts dependencies tests bench attack defences fuzz rehearsal wheel translations lock clean \
        policy-templates papers python-packages ready-to-run ready-to-test msi msi-test release-check

help: ## this list
	@echo "make run and make test do all the set-up themselves."
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-17s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# ---- using it

run: ready-to-run ## start tijdwijzer in the tray; without a display, draw its screens instead
	@if [ "$$(uname)" = Linux ] && [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
	    echo "There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so the demo day's screens are drawn into build/screens:"; \
	    QT_QPA_PLATFORM=offscreen $(PY) -m tijdwijzer shots build/screens --quick >build/screens.log 2>&1 || { cat build/screens.log; exit 1; }; \
	    find build/screens -name '*.png' | sort; \
	else \
	    echo "Starting tijdwijzer: look for its icon in the tray."; \
	    exec $(PY) -m tijdwijzer; \
	fi

demo: ready-to-run ## start it with twelve made-up weeks, in a profile of their own
	@$(PY) -m tijdwijzer demo

shots: ready-to-run ## draw every screen into docs/shots
	@for scale in 1 1.5; do QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=$$scale $(PY) -m tijdwijzer shots docs/shots; done
	@$(PY) scripts/shrink_pictures.py docs/shots

# ---- working on it

test: check ## all checks and all tests, on any machine: what CI runs

check: ready-to-test lint types contracts dependencies tests ## format, lint, types, import contracts, dependencies, tests

format: ready-to-test ## put the code in the house format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lint: python-packages ## format and lint, without changing anything
	@echo "== Format and lint (ruff)"
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types: python-packages ## mypy --strict on src, as on this system and as on Windows
	@echo "== Types (mypy)"
	@$(BIN)/mypy
	@$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/windows

contracts: python-packages ## which room may import which
	@echo "== Import contracts (import-linter)"
	@$(BIN)/lint-imports --no-logo

dependencies: python-packages ## what is imported is declared, and the other way round
	@echo "== Dependencies (deptry)"
	@$(BIN)/deptry --no-ansi src

tests: ready-to-test ## the tests alone; one of them: .venv/bin/pytest tests/unit/test_x.py
	@echo "== Tests (pytest)"
	@$(BIN)/pytest -n logical --maxprocesses 4 --dist loadgroup --max-worker-restart 0

bench: ready-to-test ## measure start, memory and speed beside their floors and goals
	@$(PY) -m bench

attack: python-packages ## what a lead could guess from a year of releases; your own people: ASSUMPTIONS=file.toml
	@$(PY) -m bench.attack $(if $(ASSUMPTIONS),--assumptions $(ASSUMPTIONS),--write)

rehearsal: ready-to-test ## nine employees, two roles and a lead over three quarters, in a folder and through a service
	@$(PY) -m rehearsal

defences: python-packages ## take each defence of sharing out of a copy and see a test fail; only some: PART="part of a name"
	@$(PY) scripts/defences.py $(if $(PART),"$(PART)")

fuzz: python-packages ## look for bytes that make reading a document fail: SECONDS=20 for each target
	@$(PY) -m fuzz $(SECONDS)

wheel: python-packages ## what `uv tool install` and pip install, into dist
	@$(PY) -m hatchling build --target wheel

# ---- for Windows

msi: python-packages ## build the Windows program and its MSI into build/windows, signed when TIJDWIJZER_CERTIFICATES is set
	@$(PY) scripts/system_packages.py msi
	@$(PY) -m installers.windows

msi-test: python-packages ## build two versions; install, use, upgrade and remove them in a Windows of Wine
	@$(PY) scripts/system_packages.py wine
	@echo "== The MSI (pytest, Wine)"
	@$(BIN)/pytest installers/windows/tests -p no:randomly --timeout 900 --durations 12 --durations-min 1 -s -x

release-check: check msi-test ## everything that a release must pass

# ---- now and then

translations: python-packages ## collect the texts into the Dutch .ts files, compile them, name what lacks its Dutch
	@$(PY) scripts/translations.py

policy-templates: python-packages ## make ADMX, ADML, the example and the table of what policy may hold from the settings
	@$(PY) scripts/policy_templates.py

papers: python-packages ## make the papers of an organisation, and the table in docs/privacy.md, from what is declared
	@$(PY) scripts/organisation_papers.py

lock: $(UV) ## resolve the dependencies anew into uv.lock
	@$(UV) lock --upgrade

clean: ## remove what was built, not the set-up
	@rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@find src tests bench fuzz scripts -name __pycache__ -type d -exec rm -rf {} + 2>/dev/null || true

# ---- set-up: quick and silent when there is nothing to do

.tools/bin/uv:
	@echo "Installing uv into .tools"
	@python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target .tools uv

python-packages: $(UV)
	@[ -d .venv ] || echo "Installing the Python packages of uv.lock into .venv"
	@$(UV) sync --frozen --quiet
	@$(PY) -m compileall -q src
	@mkdir -p build

ready-to-run: python-packages
	@$(PY) scripts/system_packages.py app

ready-to-test: python-packages
	@$(PY) scripts/system_packages.py tests
