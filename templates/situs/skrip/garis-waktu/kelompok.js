// Grouping. The page comes grouped by content and programme. Any other grouping is made of copies, a few rows at a time: those that
// are looked at first, the rest when the browser has nothing else to do.
(() => {
  const { bidang, data, program, semua, keadaan } = garisWaktu;
  const BARIS_PER_TABEL = 25;
  const TINGGI_BARIS = 58; // about, for rows that are not there yet
  const asli = [...bidang.querySelectorAll(".kelompok")];
  const kepala = program[0]?.tHead;
  const namaProgram = (nomor) => program[nomor].caption.textContent;
  // For each grouping: the keys of a row, the heading of a key, and where the heading leads to.
  const CARA = {
    __proto__: null,
    muatan: { kunci: (b) => [asli.indexOf(b.muatan)], nama: (k) => asli[k].firstElementChild.textContent, alamat: (k) => `domain/${asli[k].dataset.m}.html` },
    program: { kunci: (b) => [b.program], nama: namaProgram },
    opd: { kunci: (b) => b.opd.slice(0, 1), nama: (k) => data.opd[k][1], alamat: (k) => `opd/${data.opd[k][0]}.html` },
    sasaran: { kunci: (b) => data.program[b.program], nama: (k) => data.sasaran[k], tanpa: "Tanpa sasaran" },
    indikator: {
      kunci: (b) => b.dampak.map(([satu]) => satu),
      nama: (k) => `${data.indikator[k][0]} ${data.indikator[k][1]}`,
      alamat: (k) => data.indikator[k][2] && `indikator/${data.indikator[k][0]}.html`,
      tanpa: "Tidak menaikkan indikator",
    },
  };
  const salinan = new Map(); // row -> its copies that are there
  const menunggu = new Map(); // empty table -> its rows
  let tampil = [];

  function kelompokkan(cara) {
    const hasil = new Map();
    for (const baris of tampil) {
      const kunci = new Set(cara.kunci(baris));
      for (const satu of kunci.size ? kunci : [-1]) {
        if (!hasil.has(satu)) hasil.set(satu, []);
        hasil.get(satu).push(baris);
      }
    }
    return [...hasil].sort(([a], [b]) => (a < 0) - (b < 0) || a - b);
  }

  function isi(potong) {
    const baris = menunggu.get(potong);
    if (!baris) return;
    menunggu.delete(potong);
    pengamat.unobserve(potong);
    const badan = potong.firstElementChild.tBodies[0];
    for (const satu of baris) {
      const tr = satu.tr.cloneNode(true);
      tr.dataset.baris = satu.nomor;
      tr.removeAttribute("id");
      tr.hidden = false;
      salinan.get(satu).push(tr);
      badan.append(tr);
    }
    potong.style.containIntrinsicBlockSize = "";
    bidang.dispatchEvent(new Event("terisi"));
  }

  const pengamat = new IntersectionObserver((semuaLihat) => {
    for (const satu of semuaLihat) if (satu.isIntersecting) isi(satu.target);
  }, { root: garisWaktu.lingkup, rootMargin: "600px" });

  function isiSisanya() {
    const batas = performance.now() + 12;
    for (const potong of menunggu.keys()) {
      isi(potong);
      if (performance.now() > batas) break;
    }
    if (menunggu.size) setTimeout(isiSisanya, 30);
  }

  function tabel(baris, nama) {
    const potong = Object.assign(document.createElement("div"), { className: "potong" });
    const isinya = Object.assign(document.createElement("table"), { className: "gw" });
    Object.assign(isinya.createCaption(), { className: "senyap", textContent: nama });
    isinya.append(kepala.cloneNode(true));
    isinya.createTBody();
    potong.append(isinya);
    potong.style.containIntrinsicBlockSize = `${baris.length * TINGGI_BARIS}px`;
    menunggu.set(potong, baris);
    pengamat.observe(potong);
    return potong;
  }

  function bagian(cara, kunci, baris, urutan) {
    const induk = Object.assign(document.createElement("section"), { className: "kelompok kelompok-salinan" });
    const judul = Object.assign(document.createElement("h2"), { id: `_kelompok-${urutan}` });
    const alamat = kunci >= 0 && cara.alamat?.(kunci);
    const nama = document.createElement(alamat ? "a" : "span");
    if (alamat) nama.href = alamat;
    nama.textContent = kunci < 0 ? cara.tanpa : cara.nama(kunci);
    judul.append(nama, Object.assign(document.createElement("span"), { className: "banyak", textContent: ` ${baris.length} kegiatan` }));
    induk.setAttribute("aria-labelledby", judul.id);
    induk.append(judul);
    for (let awal = 0; awal < baris.length; awal += BARIS_PER_TABEL) {
      induk.append(tabel(baris.slice(awal, awal + BARIS_PER_TABEL), nama.textContent));
    }
    return induk;
  }

  function susun(cara) {
    for (const satu of bidang.querySelectorAll(".kelompok-salinan")) satu.remove();
    menunggu.clear();
    pengamat.disconnect();
    salinan.clear();
    for (const satu of asli) if (cara) satu.hidden = true;
    if (!cara) return;
    for (const satu of tampil) salinan.set(satu, []);
    bidang.append(...kelompokkan(cara).map(([kunci, baris], urutan) => bagian(cara, kunci, baris, urutan)));
    isi(menunggu.keys().next().value);
    setTimeout(isiSisanya, 60);
  }

  // The rows that the filter leaves; false where the copies show them, so that the page's own rows need not change.
  garisWaktu.tampilkan = (baris) => {
    tampil = baris;
    const cara = CARA[keadaan.kini.kelompok];
    susun(cara);
    return !cara;
  };
  // The rows on the page that stand for an activity, and where they will be while they are not there yet.
  garisWaktu.tampak = (baris) => (CARA[keadaan.kini.kelompok] ? salinan.get(baris) || [] : [baris.tr]);
  garisWaktu.tempat = (baris) => {
    const [ada] = garisWaktu.tampak(baris);
    if (ada) return ada;
    for (const [potong, isinya] of menunggu) if (isinya.includes(baris)) return potong;
    return null;
  };
  garisWaktu.pastikan = (baris) => {
    const potong = garisWaktu.tempat(baris);
    if (menunggu.has(potong)) isi(potong);
    return garisWaktu.tampak(baris)[0];
  };
  garisWaktu.dari = (simpul) => {
    const tr = simpul.closest?.(".gw tbody tr");
    return tr && (tr.dataset.baris ? semua[tr.dataset.baris] : garisWaktu.cari(tr.id));
  };
})();
