# `make build` and `make test` are all that a fresh machine needs; alat/siapkan.py brings the rest.
# Recipes are one line each: what is done stands in alat/ and in the program.

.DEFAULT_GOAL := bantuan

# The first Python that is new enough. Expanded only where it is used.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
BIN := .venv/bin
PETA ?= roadmaps/kota-ternate
KELUARAN ?= public
# One process a core; a file of tests stays in one process, so that what it builds once is built once.
UJI ?= --numprocesses auto --dist loadfile

define siapkan
@test -n "$(PYTHON)" || { echo "Python 3.11 atau lebih baru tidak ditemukan. Pasang dahulu, misalnya: sudo apt-get install python3" >&2; exit 1; }
@$(PYTHON) alat/siapkan.py $(1)
endef

.PHONY: bantuan
bantuan:
	@echo "make build    siapkan semuanya, lalu terbitkan $(PETA) ke $(KELUARAN)/"
	@echo "make test     siapkan semuanya, lalu jalankan semua uji"
	@echo "make check    periksa bentuk kode, tipe, dan kesesuaian dokumentasi"
	@echo "make golden   perbarui berkas acuan uji; lihat perbedaannya sebelum disimpan"
	@echo "make bench    ukur kecepatan"
	@echo "make docs     buat ulang halaman dokumentasi yang berasal dari kode"
	@echo "make kunci    perbarui constraints.txt ke versi paket terbaru"
	@echo "make huruf    buat ulang templates/fonts/ dari sumbernya"
	@echo "make clean    hapus semua yang dibuat oleh perintah di atas"

.PHONY: build
build:
	$(call siapkan,build)
	$(BIN)/spbe-roadmap build $(PETA) --out $(KELUARAN)

.PHONY: test
test:
	$(call siapkan,uji)
	$(BIN)/python -m pytest $(UJI)

.PHONY: check
check:
	$(call siapkan,periksa)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python alat/docs.py --periksa

.PHONY: golden
golden:
	$(call siapkan,uji)
	PERBARUI_ACUAN=1 $(BIN)/python -m pytest -m acuan || test $$? -eq 5 # 5: no such test yet

.PHONY: bench
bench:
	$(call siapkan,build)
	$(BIN)/python -m bench

.PHONY: docs
docs:
	$(call siapkan,build)
	$(BIN)/python alat/docs.py

.PHONY: kunci
kunci:
	$(call siapkan,periksa)
	$(BIN)/python alat/kunci.py

.PHONY: huruf
huruf:
	$(call siapkan,build)
	$(BIN)/python alat/huruf.py

.PHONY: clean
clean:
	rm -rf .venv .alat public dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
