// Zoom and pan. The scale is one length (--per-tahun) on the scrolling box; what is under the pointer stays where it is.
// The table has no scale: there wheel and fingers enlarge the page, as everywhere else.
(() => {
  const { lingkup, bidang, keadaan } = garisWaktu;
  const [AWAL, AKHIR] = [bidang.dataset.awal, bidang.dataset.akhir].map((teks) => Date.parse(teks));
  const TAHUN = parseInt(bidang.dataset.akhir, 10) - parseInt(bidang.dataset.awal, 10);
  const SETENGAH_HARI = 43_200_000; // milliseconds
  const LANGKAH = 1.5;
  const TERBESAR = 3000; // pixels a year: a month is wider than a phone
  const sudut = bidang.querySelector(".sudut");
  let geser = 0;
  let jangkar = {};

  const bertabel = () => keadaan.kini.lihat === "tabel";
  const lebarNama = () => sudut.offsetWidth;
  const lebarJalur = () => bidang.offsetWidth - lebarNama();
  const lebarTampak = () => lingkup.clientWidth - lebarNama();

  // `x`: the place on the screen that stays; without one the middle of what is seen. The day there is remembered from step to step,
  // because places are whole pixels.
  function perbesar(kali, x) {
    const nama = lebarNama();
    const tempat = x === undefined ? lebarTampak() / 2 : x - lingkup.getBoundingClientRect().left - lingkup.clientLeft - nama;
    const lama = bidang.offsetWidth - nama;
    if (tempat !== jangkar.tempat || lingkup.scrollLeft !== jangkar.kiri) jangkar = { tempat, bagian: (lingkup.scrollLeft + tempat) / lama };
    const terkecil = lebarTampak();
    const perTahun = Math.round(Math.min(TERBESAR, Math.max(terkecil / TAHUN, (lama * kali) / TAHUN)));
    keadaan.ubah({ skala: perTahun * TAHUN <= terkecil + TAHUN ? "periode" : String(perTahun) }, { nanti: true });
    lingkup.scrollLeft = jangkar.bagian * Math.max(perTahun * TAHUN, terkecil) - tempat;
    jangkar.kiri = lingkup.scrollLeft;
  }

  keadaan.dengar((kini, berubah) => {
    if (berubah.has("skala")) {
      if (/^\d/.test(kini.skala)) lingkup.style.setProperty("--per-tahun", `${Math.min(TERBESAR, kini.skala)}px`);
      else lingkup.style.removeProperty("--per-tahun");
    }
    const hari = berubah.has("pada") && !geser && Date.parse(`${kini.pada}-01`);
    if (hari) lingkup.scrollLeft = ((hari - AWAL) / (AKHIR - AWAL)) * lebarJalur();
  });

  // The month at the left edge belongs to the view once the track is wider than the box.
  lingkup.addEventListener("scroll", () => {
    if (bertabel()) return;
    clearTimeout(geser);
    geser = setTimeout(() => {
      const jalur = lebarJalur();
      const hari = new Date(AWAL + (AKHIR - AWAL) * ((lingkup.scrollLeft + 1) / jalur) + SETENGAH_HARI);
      keadaan.ubah({ pada: jalur > lebarTampak() + 1 && lingkup.scrollLeft > 0 ? hari.toISOString().slice(0, 7) : "" });
      geser = 0;
    }, 250);
  }, { passive: true });

  for (const tombol of document.querySelectorAll(".zum")) {
    tombol.hidden = false;
    tombol.addEventListener("click", () => perbesar(LANGKAH ** tombol.dataset.zum));
  }

  lingkup.addEventListener("wheel", (e) => {
    if (bertabel() || (!e.ctrlKey && !e.metaKey && !e.target.closest(".sumbu"))) return;
    e.preventDefault();
    const baris = e.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1; // pixels a line
    perbesar(Math.exp(-Math.max(-0.4, Math.min(0.4, (e.deltaY * baris) / 100))), e.clientX);
  }, { passive: false });

  let jarak = 0;
  const rentang = ([a, b]) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  lingkup.addEventListener("touchstart", (e) => { jarak = e.touches.length === 2 && !bertabel() ? rentang(e.touches) : 0; }, { passive: true });
  lingkup.addEventListener("touchmove", (e) => {
    if (!jarak || e.touches.length !== 2) return;
    e.preventDefault();
    const kini = rentang(e.touches);
    if (Math.abs(kini / jarak - 1) < 0.02) return;
    perbesar(kini / jarak, (e.touches[0].clientX + e.touches[1].clientX) / 2);
    jarak = kini;
  }, { passive: false });

  // A mouse pulls the track along; touch scrolls by itself. The click that ends a pull opens nothing.
  let tarik = null;
  let tertarik = false;
  lingkup.addEventListener("pointerdown", (e) => {
    if (e.pointerType === "mouse" && e.button === 0 && e.target.closest(".j, .skala")) tarik = { x: e.clientX, kiri: lingkup.scrollLeft };
    tertarik = false;
  });
  addEventListener("pointermove", (e) => {
    if (!tarik) return;
    tertarik ||= Math.abs(tarik.x - e.clientX) > 3;
    lingkup.scrollLeft = tarik.kiri + tarik.x - e.clientX;
    e.preventDefault();
  });
  addEventListener("pointerup", () => { tarik = null; });
  lingkup.addEventListener("click", (e) => { if (tertarik) e.stopPropagation(); }, { capture: true });

  garisWaktu.perbesar = (arah) => (arah ? perbesar(LANGKAH ** arah) : keadaan.ubah({ skala: "periode" }));
})();
