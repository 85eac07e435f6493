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

  function jalan(x1, y1, x2, y2) {
    if (x2 >= x1 + SIKU * 2) return `M${x1} ${y1}h${SIKU}V${y2}H${x2 - 3}`;
    const tengah = y2 > y1 ? y2 - 17 : y2 + 17;
    return `M${x1} ${y1}h${SIKU}V${tengah}H${x2 - SIKU}V${y2}H${x2 - 3}`;
  }

  function garis(dari, ke, jenis, ukuran) {
    const [a, b] = [semua[dari], semua[ke]];
    const [batangA, batangB] = [a.batang, b.batang];
    const [y1, y2] = [tinggi(a, ukuran.atas), tinggi(b, ukuran.atas)];
    if (!batangA || !batangB || y1 === null || y2 === null) return null;
    const x1 = Math.round((jenis[0] === "F" ? batangA.akhir : batangA.mulai) * ukuran.lebar);
    const x2 = Math.round((jenis[1] === "S" ? batangB.mulai : batangB.akhir) * ukuran.lebar);
    return [jalan(x1, Math.round(y1), x2, Math.round(y2)), `M${x2} ${Math.round(y2)}l-6-4v8z`];
  }

  function lukis() {
    bingkai = 0;
    const ikatan = rantai ? rantai.ikatan : keadaan.kini.kritis ? data.kritis.map(([a, b]) => [a, b, "FS"]) : [];
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

  function lukisNanti() {
    if (!bingkai && (rantai || keadaan.kini.kritis || gambar.hasChildNodes())) bingkai = requestAnimationFrame(lukis);
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
  addEventListener("resize", lukisNanti);
  keadaan.dengar((_, berubah) => {
    if (berubah.has("kegiatan")) nyalakan(null);
    if (berubah.has("kritis") || berubah.has("skala")) lukisNanti();
  });
})();
