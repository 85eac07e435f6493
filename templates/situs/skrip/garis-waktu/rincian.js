// One activity beside the chart. Its facts are the cells of its row, under the heads of the table, and what the data adds.
(() => {
  const { lingkup, data, semua, keadaan } = garisWaktu;
  const kotak = document.getElementById("_rincian");
  let asal = null;

  function buat(nama, sifat = {}, ...anak) {
    const simpul = Object.assign(document.createElement(nama), sifat);
    simpul.append(...anak);
    return simpul;
  }

  const daftar = (butir) => buat("ul", {}, ...butir.map((satu) => buat("li", {}, ...[satu].flat())));

  const sebaris = (semuaSimpul) => buat("span", {}, ...semuaSimpul.flatMap((satu, nomor) => (nomor ? [", ", satu] : [satu])));

  function fakta(nama, isi, lebar = false) {
    return buat("div", { className: lebar ? "lebar" : "" }, buat("dt", { textContent: nama }), buat("dd", {}, isi));
  }

  function kegiatanLain([nomor, ikatan]) {
    const lain = semua[nomor];
    return [buat("button", { type: "button", textContent: lain.nama, onclick: () => buka(lain) }), buat("span", { className: "redup", textContent: ` ${data.ikatan[ikatan][1]}` })];
  }

  function indikator([nomor, menjadi]) {
    const [kode, nama, berhalaman] = data.indikator[nomor];
    const teks = `${kode} → ${menjadi}`;
    const kepala = berhalaman ? buat("a", { className: "chip", href: `indikator/${kode}.html`, textContent: teks }) : buat("span", { className: "chip", textContent: teks });
    return [kepala, ` ${nama}`];
  }

  function isi(baris) {
    const judul = [...baris.tr.closest("table").tHead.rows[0].cells].map((sel) => sel.textContent);
    const sel = [...baris.tr.cells].slice(2).map((satu, nomor) => [judul[nomor + 2], satu.textContent]).filter(([, teks]) => teks !== "–");
    const [opd, ...pendukung] = baris.opd.map((satu) => buat("a", { href: `opd/${data.opd[satu][0]}.html`, textContent: data.opd[satu][1] }));
    const sasaran = data.program[baris.program].map((satu) => data.sasaran[satu]);
    const semuaFakta = sel.map(([nama, teks], nomor) => fakta(nama, nomor ? teks : opd || teks, teks.length > 40));
    if (baris.sumber.length) semuaFakta.push(fakta("Sumber dana", baris.sumber.map((satu) => data.sumber[satu]).join(", ")));
    if (pendukung.length) semuaFakta.push(fakta("Pendukung", sebaris(pendukung), true));
    if (baris.dampak.length) semuaFakta.push(fakta("Menaikkan indikator", daftar(baris.dampak.map(indikator)), true));
    if (baris.keluaran.length) semuaFakta.push(fakta("Keluaran", daftar(baris.keluaran), true));
    if (baris.menunggu.length) semuaFakta.push(fakta("Menunggu", daftar(baris.menunggu.map(kegiatanLain)), true));
    if (baris.ditunggu.length) semuaFakta.push(fakta("Ditunggu oleh", daftar(baris.ditunggu.map(([nomor]) => kegiatanLain([nomor, 0])[0])), true));
    semuaFakta.push(fakta("Program", baris.tr.closest("table").caption.textContent.trim(), true));
    if (sasaran.length) semuaFakta.push(fakta("Sasaran", daftar(sasaran), true));
    return semuaFakta;
  }

  function kepala(baris) {
    const tanda = baris.tr.querySelector("th .tanda");
    const judul = buat("h2", { id: "_rincian-nama" }, buat("span", { className: "kode", textContent: baris.id }), baris.nama);
    if (tanda) judul.append(" ", tanda.cloneNode(true));
    const tutup = buat("button", { type: "button", textContent: "×", onclick: () => keadaan.ubah({ kegiatan: "" }, { langkah: true }) });
    tutup.setAttribute("aria-label", "Tutup rincian");
    return buat("div", { className: "rincian-kepala" }, tutup, judul);
  }

  function buka(baris) {
    keadaan.ubah({ kegiatan: baris.id }, { langkah: true });
  }

  function tunjukkan(baris) {
    kotak.replaceChildren(
      kepala(baris),
      buat("dl", {}, ...isi(baris)),
      buat("p", { className: "aksi" }, buat("a", { className: "tombol tombol-garis", href: baris.tautan.getAttribute("href"), textContent: "Halaman lengkapnya" })),
    );
    if (!kotak.open) kotak.show();
    kotak.scrollTop = 0;
    kotak.querySelector("button").focus({ preventScroll: true });
  }

  // The row stands in sight, above the sheet of a phone.
  function tampakkan(baris) {
    const tr = garisWaktu.pastikan(baris);
    if (!tr) return;
    tr.scrollIntoView({ block: "nearest", inline: "nearest" });
    const batas = kotak.getBoundingClientRect();
    if (batas.left === 0 && tr.getBoundingClientRect().bottom > batas.top) {
      tr.scrollIntoView({ block: "start", inline: "nearest" });
    }
    const batang = baris.batang;
    if (!batang) return;
    const nama = tr.cells[0].offsetWidth;
    const jalur = tr.cells[1].offsetWidth;
    const tampak = lingkup.clientWidth - nama;
    if (batang.akhir * jalur < lingkup.scrollLeft || batang.mulai * jalur > lingkup.scrollLeft + tampak) lingkup.scrollLeft = batang.mulai * jalur - 24;
  }

  function pilih(baris) {
    for (const tr of garisWaktu.bidang.querySelectorAll(".dipilih")) tr.classList.remove("dipilih");
    for (const tr of baris ? garisWaktu.tampak(baris) : []) tr.classList.add("dipilih");
  }

  // Back to where the panel was opened from, else to the chart, else, where the filter leaves no chart, to the search.
  function kembalikanFokus() {
    const tempat = [asal === document.body ? null : asal, lingkup, document.querySelector("#_atur [name=cari]")];
    tempat.find((satu) => satu?.checkVisibility()).focus({ preventScroll: true });
  }

  keadaan.dengar((kini, berubah) => {
    if (!berubah.has("kegiatan")) return;
    const baris = garisWaktu.cari(kini.kegiatan);
    if (baris) {
      if (!kotak.open) asal = document.activeElement;
      tunjukkan(baris);
      tampakkan(baris);
    } else if (kotak.open) {
      const kembali = kotak.contains(document.activeElement);
      kotak.close();
      if (kembali) kembalikanFokus();
    }
    kotak.parentElement.classList.toggle("berincian", kotak.open);
    pilih(baris);
  });
  for (const nama of ["terisi", "tersusun"]) garisWaktu.bidang.addEventListener(nama, () => pilih(garisWaktu.cari(keadaan.kini.kegiatan)));

  lingkup.addEventListener("click", (e) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    const tautan = e.target.closest(".gw tbody a");
    const baris = garisWaktu.dari(e.target);
    if (!baris || !(tautan || e.target.closest(".b, .n"))) return;
    e.preventDefault();
    buka(baris);
  });
  kotak.addEventListener("keydown", (e) => {
    if (e.key === "Escape") keadaan.ubah({ kegiatan: "" }, { langkah: true });
  });
})();
