// The chain of an activity: what it waits for, what waits for it, and so on to both ends. It lights up while the activity is
// pointed at, has the focus, or is open beside the chart; the critical path has its own lines.
(() => {
  const { lingkup, bidang, data, semua, keadaan } = garisWaktu;
  const NS = "http://www.w3.org/2000/svg";
  const SIKU = 9;
  const gambar = document.createElementNS(NS, "svg");
  gambar.setAttribute("class", "tali");
  gambar.setAttribute("aria-hidden", "true");
  bidang.append(gambar);
  let rantai = null; // { pangkal, anggota, ikatan }
  let bingkai = 0;
  let tahan = 0;

  function telusuri(pangkal) {
    const anggota = new Set([pangkal.nomor]);
    const ikatan = [];
    for (const [arah, sebut] of [["menunggu", (a, b, j) => [b, a, j]], ["ditunggu", (a, b, j) => [a, b, j]]]) {
      const dilihat = new Set([pangkal.nomor]);
      for (const nomor of dilihat) {
        for (const [lain, jenis] of semua[nomor][arah]) {
          ikatan.push(sebut(nomor, lain, data.ikatan[jenis][0]));
          dilihat.add(lain);
          anggota.add(lain);
        }
      }
    }
    return { pangkal, anggota, ikatan };
  }

  function warnai() {
    for (const tr of bidang.querySelectorAll(".serantai, .pangkal")) tr.classList.remove("serantai", "pangkal");
    bidang.classList.toggle("menyala", Boolean(rantai));
    if (!rantai) return;
    for (const nomor of rantai.anggota) for (const tr of garisWaktu.tampak(semua[nomor])) tr.classList.add("serantai");
    for (const tr of garisWaktu.tampak(rantai.pangkal)) tr.classList.add("pangkal");
  }

  function tinggi(baris, atas) {
    const simpul = garisWaktu.tempat(baris);
    if (!simpul || simpul.hidden || simpul.closest("[hidden]")) return null;
    // a row that the browser skips has no place of its own: its table's will do, since both are out of sight
    const dilewati = !simpul.checkVisibility?.({ contentVisibilityAuto: true });
    const kotak = (dilewati ? simpul.closest(".potong") : simpul).getBoundingClientRect();
    return kotak.top - atas + kotak.height / 2;
  }

  // The end of a bar that a link holds on to, and on which side of it the line is seen: bars hide what lies behind them.
  function ujung(baris, huruf, ukuran) {
    const [batang, y] = [baris.batang, tinggi(baris, ukuran.atas)];
    if (!batang || y === null) return null;
    const sisi = huruf === "F" ? 1 : -1;
    const x = Math.round((sisi > 0 ? batang.akhir : batang.mulai) * ukuran.lebar);
    return { x, y: Math.round(y), sisi, luar: Math.max(1, Math.min(ukuran.lebar - 1, x + sisi * SIKU)) };
  }

  function jalan(a, b) {
    const [mulai, akhir] = [`M${a.x} ${a.y}H`, `V${b.y}H${b.x + b.sisi * 3}`];
    if (a.sisi === b.sisi) return mulai + (a.sisi > 0 ? Math.max(a.luar, b.luar) : Math.min(a.luar, b.luar)) + akhir;
    if ((b.luar - a.luar) * a.sisi >= 0) return mulai + a.luar + akhir;
    return `${mulai}${a.luar}V${b.y > a.y ? b.y - 17 : b.y + 17}H${b.luar}${akhir}`;
  }

  function garis(dari, ke, jenis, ukuran) {
    const [a, b] = [ujung(semua[dari], jenis[0], ukuran), ujung(semua[ke], jenis[1], ukuran)];
    return a && b && [jalan(a, b), `M${b.x} ${b.y}l${b.sisi * 6}-4v8z`];
  }

  function ikatanKritis() {
    return data.kritis.flatMap(([a, b]) => semua[b].menunggu.filter(([satu]) => satu === a).map(([, jenis]) => [a, b, data.ikatan[jenis][0]]));
  }

  function lukis() {
    cancelAnimationFrame(bingkai);
    bingkai = 0;
    const ikatan = rantai ? rantai.ikatan : keadaan.kini.kritis ? ikatanKritis() : [];
    const ukuran = { atas: bidang.getBoundingClientRect().top, lebar: gambar.clientWidth || gambar.getBoundingClientRect().width };
    const semuaGaris = ikatan.map(([a, b, jenis]) => garis(a, b, jenis, ukuran)).filter(Boolean);
    gambar.replaceChildren();
    for (const [kelas, bagian] of [["", 0], ["panah", 1]]) {
      const jejak = document.createElementNS(NS, "path");
      if (kelas) jejak.setAttribute("class", kelas);
      jejak.setAttribute("d", semuaGaris.map((satu) => satu[bagian]).join(""));
      gambar.append(jejak);
    }
  }

  const perluDilukis = () => rantai || keadaan.kini.kritis || gambar.hasChildNodes();

  function lukisNanti() {
    if (!bingkai && perluDilukis()) bingkai = requestAnimationFrame(lukis);
  }

  function nyalakan(baris) {
    clearTimeout(tahan);
    const tetap = garisWaktu.cari(keadaan.kini.kegiatan);
    const pangkal = baris || tetap;
    if (rantai?.pangkal === pangkal) return;
    rantai = pangkal ? telusuri(pangkal) : null;
    warnai();
    lukisNanti();
  }

  bidang.addEventListener("pointerover", (e) => {
    if (e.pointerType !== "mouse") return;
    const baris = garisWaktu.dari(e.target);
    clearTimeout(tahan);
    tahan = setTimeout(() => nyalakan(baris), baris ? 60 : 200);
  });
  bidang.addEventListener("pointerleave", () => { clearTimeout(tahan); tahan = setTimeout(() => nyalakan(null), 200); });
  bidang.addEventListener("focusin", (e) => nyalakan(garisWaktu.dari(e.target)));
  bidang.addEventListener("focusout", () => { tahan = setTimeout(() => nyalakan(null), 200); });
  for (const nama of ["terisi", "tersusun"]) bidang.addEventListener(nama, () => { warnai(); lukisNanti(); });
  lingkup.addEventListener("scroll", lukisNanti, { passive: true });
  // Whatever moves the bars, be it the scale, the table, the panel or the window, changes the size of what holds them.
  new ResizeObserver(() => { if (perluDilukis()) lukis(); }).observe(bidang);
  bidang.addEventListener("contentvisibilityautostatechange", lukisNanti, { capture: true });
  keadaan.dengar((_, berubah) => {
    if (berubah.has("kegiatan")) nyalakan(null);
    if (berubah.has("kritis")) lukisNanti();
  });
})();
