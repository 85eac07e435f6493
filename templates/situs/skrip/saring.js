// Filters of the timeline. What is chosen stands in the address (#muatan=aplikasi&tahun=2026&cari=server), so that a
// view can be shared and comes back with the back button. Without this script the form stays hidden and all rows show.
(() => {
  const borang = document.getElementById("_saring");
  const kosong = document.getElementById("_tidak-ada");
  const lingkup = document.querySelector(".lingkup");
  const pilihan = document.querySelector(".pilihan");
  const BAKU = { lihat: "bagan", skala: "periode" };
  const baris = [...document.querySelectorAll(".gw tbody tr")].map((tr) => {
    const [mulai, selesai] = (tr.dataset.t || "0 9999").split(" ").map(Number);
    const tabel = tr.closest("table");
    const kelompok = tr.closest("[data-m]");
    const teks = [kelompok.querySelector("h2"), tabel.caption, tr].map((e) => e.textContent).join(" ").toLowerCase();
    return { tr, mulai, selesai, tabel, kelompok, opd: tr.dataset.o.split(" "), muatan: kelompok.dataset.m, teks };
  });

  function cocok(b, s, kata) {
    return (!s.muatan || b.muatan === s.muatan)
      && (!s.opd || b.opd.includes(s.opd))
      && (!s.tahun || (b.mulai <= s.tahun && s.tahun <= b.selesai))
      && kata.every((satu) => b.teks.includes(satu));
  }

  function saring() {
    const s = Object.fromEntries(new FormData(borang));
    const kata = s.cari.toLowerCase().split(/\s+/).filter(Boolean);
    const tampak = new Set();
    let banyak = 0;
    for (const b of baris) {
      const ya = cocok(b, s, kata);
      if (b.tr.hidden === ya) b.tr.hidden = !ya;
      if (ya) { banyak += 1; tampak.add(b.tabel).add(b.kelompok); }
    }
    for (const b of baris) {
      b.tabel.parentElement.hidden = !tampak.has(b.tabel);
      b.kelompok.hidden = !tampak.has(b.kelompok);
    }
    borang.querySelector("output").value = `${banyak} dari ${baris.length} kegiatan`;
    kosong.hidden = banyak > 0;
    lingkup.hidden = banyak === 0;
  }

  function tulisAlamat() {
    const isi = new URLSearchParams();
    for (const [nama, nilai] of new FormData(borang)) if (nilai.trim()) isi.set(nama, nilai.trim());
    for (const nama of Object.keys(BAKU)) {
      const nilai = pilihan.querySelector(`[name=${nama}]:checked`).value;
      if (nilai !== BAKU[nama]) isi.set(nama, nilai);
    }
    history.replaceState(null, "", isi.size ? `#${isi}` : location.pathname + location.search);
  }

  function bacaAlamat() {
    const teks = location.hash.slice(1);
    if (teks && !teks.includes("=")) return saring(); // the address of one activity
    const isi = new URLSearchParams(teks);
    for (const nama of ["cari", "muatan", "opd", "tahun"]) borang.elements[nama].value = isi.get(nama) || "";
    for (const nama of Object.keys(BAKU)) {
      const semua = [...pilihan.querySelectorAll(`[name=${nama}]`)];
      const ini = semua.find((r) => r.value === isi.get(nama)) || semua[0];
      ini.checked = true;
    }
    saring();
  }

  borang.hidden = false;
  borang.addEventListener("submit", (e) => e.preventDefault());
  borang.addEventListener("input", () => { saring(); tulisAlamat(); });
  borang.addEventListener("reset", () => setTimeout(() => { saring(); tulisAlamat(); }));
  pilihan.addEventListener("change", tulisAlamat);
  addEventListener("hashchange", bacaAlamat);
  bacaAlamat();
})();
