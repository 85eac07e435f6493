// The state of the view. All of it stands in the address (#opd=dinkes&tahun=2026&kegiatan=APL-03), so that a view can be shared and
// comes back with the back button. A control takes part by its name; a feature listens with `dengar`.
garisWaktu.keadaan = (() => {
  const BAKU = {
    cari: "", kelompok: "", muatan: "", opd: "", tahun: "", sumber: "", keadaan: "", lihat: "bagan", skala: "periode", kritis: "", pada: "", kegiatan: "",
  };
  const SARINGAN = ["cari", "muatan", "opd", "tahun", "sumber", "keadaan"];
  const TAMPAK = ["lihat", "skala", "kritis"]; // what the style sheet obeys, as classes
  const utama = document.querySelector("main");
  const borang = document.getElementById("_atur");
  const pendengar = [];
  let kini = { ...BAKU };
  let tunda = 0;

  function tulisKendali(nama, nilai) {
    const kendali = borang.elements[nama];
    if (!kendali) return;
    if (kendali.type === "checkbox") kendali.checked = Boolean(nilai);
    else if (kendali instanceof RadioNodeList) for (const satu of kendali) satu.checked = satu.value === nilai;
    else kendali.value = nilai;
  }

  function alamat() {
    const isi = new URLSearchParams(Object.entries(kini).filter(([nama, nilai]) => nilai !== BAKU[nama]).map(([nama, nilai]) => [nama, nilai.trim()]));
    return isi.size ? `#${isi}` : location.pathname + location.search;
  }

  function tulisAlamat(langkah) {
    clearTimeout(tunda);
    tunda = 0;
    history[langkah ? "pushState" : "replaceState"](null, "", alamat());
  }

  function pakai(baru, semua = false) {
    const berubah = Object.keys(BAKU).filter((nama) => semua || baru[nama] !== kini[nama]);
    for (const nama of TAMPAK) {
      if (kini[nama]) utama.classList.remove(`${nama}-${kini[nama]}`);
      if (baru[nama]) utama.classList.add(`${nama}-${baru[nama]}`);
    }
    kini = baru;
    if (berubah.length) for (const satu of pendengar) satu(kini, new Set(berubah));
  }

  // `langkah`: the back button leads to where one was before; `nanti`: what changes many times a second is written when it rests,
  // or before the next step.
  function ubah(sebagian, { langkah = false, nanti = false } = {}) {
    if (langkah && tunda) tulisAlamat();
    for (const [nama, nilai] of Object.entries(sebagian)) tulisKendali(nama, nilai);
    pakai({ ...kini, ...sebagian });
    if (!nanti) tulisAlamat(langkah);
    else if (!tunda) tunda = setTimeout(tulisAlamat, 300);
  }

  function bacaAlamat(semua = false) {
    const teks = location.hash.slice(1);
    const isi = new URLSearchParams(teks.includes("=") ? teks : "");
    const satu = !isi.size && garisWaktu.cari(teks); // the address of one row
    if (satu) isi.set("kegiatan", satu.id);
    else if (teks && !isi.size && !semua) return; // a place in the page, not a view
    const baru = Object.fromEntries(Object.entries(BAKU).map(([nama, nilai]) => [nama, isi.get(nama) || nilai]));
    if (!/^(periode|triwulan|bulan|[1-9]\d{1,4})$/.test(baru.skala)) baru.skala = BAKU.skala;
    if (![...borang.elements.kelompok.options].some((satu) => satu.value === baru.kelompok)) baru.kelompok = BAKU.kelompok;
    if (baru.lihat !== "tabel") baru.lihat = BAKU.lihat;
    if (baru.kritis) baru.kritis = "ya";
    for (const [nama, nilai] of Object.entries(baru)) tulisKendali(nama, nilai);
    pakai(baru, semua);
  }

  borang.addEventListener("submit", (e) => e.preventDefault());
  borang.addEventListener("input", (e) => {
    if (e.target.type === "checkbox") ubah({ [e.target.name]: e.target.checked ? e.target.value : "" });
    else ubah({ [e.target.name]: e.target.value });
  });
  borang.addEventListener("reset", (e) => {
    e.preventDefault();
    ubah(Object.fromEntries(SARINGAN.map((nama) => [nama, ""])));
  });
  addEventListener("popstate", () => bacaAlamat());

  return {
    get kini() { return kini; },
    SARINGAN,
    ubah,
    dengar: (satu) => pendengar.push(satu),
    mulai: () => bacaAlamat(true),
  };
})();
