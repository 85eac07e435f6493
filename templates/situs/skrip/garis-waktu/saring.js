// Filters: which rows are seen. A programme without any is hidden whole, so that only rows of the others are touched.
(() => {
  const { lingkup, bidang, data, program, semua, keadaan } = garisWaktu;
  const kosong = document.getElementById("_tidak-ada");
  const banyak = document.getElementById("_banyak");
  const asli = [...bidang.querySelectorAll(".kelompok")];
  const menurutProgram = program.map(() => []);
  for (const b of semua) menurutProgram[b.program].push(b);

  // The test of one row; a choice that the plan does not know fits nothing.
  function penguji(kini) {
    const kata = kini.cari.toLowerCase().split(/\s+/).filter(Boolean);
    const opd = kini.opd && data.opd.findIndex(([id]) => id === kini.opd);
    const [tahun, sumber, hal] = ["tahun", "sumber", "keadaan"].map((nama) => kini[nama] && data[nama].findIndex((satu) => String(satu) === kini[nama]));
    return (b) => (!kini.muatan || b.muatan.dataset.m === kini.muatan)
      && (opd === "" || b.opd.includes(opd))
      && (tahun === "" || b.tahun.includes(tahun))
      && (sumber === "" || b.sumber.includes(sumber))
      && (hal === "" || b.keadaan.includes(hal))
      && kata.every((satu) => b.teks.includes(satu));
  }

  function sembunyikan(simpul, ya) {
    if (simpul.hidden !== ya) simpul.hidden = ya;
  }

  function terapkan(cocok) {
    const ada = new Set();
    for (const [nomor, baris] of menurutProgram.entries()) {
      const tabel = program[nomor];
      const satuAda = baris.some((b) => cocok.has(b));
      sembunyikan(tabel.parentElement, !satuAda);
      if (!satuAda) continue;
      ada.add(tabel.closest(".kelompok"));
      for (const b of baris) sembunyikan(b.tr, !cocok.has(b));
    }
    for (const satu of asli) sembunyikan(satu, !ada.has(satu));
  }

  keadaan.dengar((kini, berubah) => {
    if (!["kelompok", ...keadaan.SARINGAN].some((nama) => berubah.has(nama))) return;
    const hasil = semua.filter(penguji(kini));
    if (garisWaktu.tampilkan(hasil)) terapkan(new Set(hasil));
    banyak.value = `${hasil.length} dari ${semua.length} kegiatan`;
    sembunyikan(kosong, hasil.length > 0);
    sembunyikan(lingkup, hasil.length === 0);
    bidang.dispatchEvent(new Event("tersusun"));
  });

  const lipat = document.querySelector(".atur-saring");
  for (const satu of document.querySelectorAll(".atur > [hidden], .atur-kunci")) satu.hidden = false;
  lipat.open = matchMedia("(min-width: 48rem)").matches || keadaan.SARINGAN.some((nama) => location.hash.includes(`${nama}=`));
})();
